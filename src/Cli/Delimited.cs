namespace Rejoinder.Cli;

/// <summary>A line of CSV or TSV.</summary>
internal static class Delimited
{
    /// <summary>
    /// Joins the fields: quoted where CSV needs it, an apostrophe in front of what a spreadsheet would run; in TSV tabs and line breaks become spaces.
    /// </summary>
    public static string Line(char delimiter, params IEnumerable<string?> fields) =>
        string.Join(delimiter, fields.Select(f => delimiter == '\t' ? Plain(f ?? "") : Quoted(f ?? "", delimiter)));

    private static string Plain(string field) => field.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static string Quoted(string field, char delimiter)
    {
        field = field is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + field : field;
        return field.AsSpan().ContainsAny([delimiter, '"', '\n', '\r'])
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
    }
}
