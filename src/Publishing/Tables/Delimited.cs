namespace Rejoinder.Publishing.Tables;

/// <summary>A line of CSV or TSV, and the one guard of all tables against formulas. Thread-safe.</summary>
public static class Delimited
{
    /// <summary>
    /// Joins the fields: quoted where CSV needs it, an apostrophe in front of what a spreadsheet would run; in TSV tabs and line breaks become spaces.
    /// </summary>
    /// <param name="delimiter">What stands between two fields; a tab makes TSV.</param>
    /// <param name="fields">The fields; null is an empty one.</param>
    /// <returns>The line, without its end.</returns>
    public static string Line(char delimiter, params IEnumerable<string?> fields) =>
        string.Join(delimiter, fields.Select(f => delimiter == '\t' ? Plain(f ?? "") : Quoted(Guarded(f), delimiter)));

    /// <summary>
    /// A field that no spreadsheet runs: an apostrophe goes in front of one that begins like a formula, be it in full-width letters or after a tab or
    /// a line end (OWASP, CSV injection). Positive numbers stay numbers.
    /// </summary>
    /// <param name="field">The field; null is an empty one.</param>
    public static string Guarded(string? field) =>
        field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + field : field ?? "";

    private static string Plain(string field) => field.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static string Quoted(string field, char delimiter) =>
        field.AsSpan().ContainsAny([delimiter, '"', '\n', '\r']) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
