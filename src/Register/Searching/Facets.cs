using System.Globalization;

namespace Rejoinder.Register.Searching;

/// <summary>
/// What a claim can be filtered by, as words of the full-text index: the index then intersects filters and words at once, where a filter on
/// the table would walk every claim that has a common word. No text has such words: each begins with <c>xq</c> and a letter for the facet.
/// </summary>
internal static class Facets
{
    public static string Kind(string kind) => $"xqk{kind}";

    /// <summary>By the source it gives: <c>none</c>, <c>locatable</c>, <c>vague</c>.</summary>
    public static string Source(string? citesKind) => $"xqc{citesKind ?? "none"}";

    public static string Statement(long id) => Numbered('s', id);

    public static string About(long party) => Numbered('p', party);

    public static string SaidBy(long party) => Numbered('v', party);

    public static string Year(int year) => Numbered('y', year);

    /// <summary>All facets of a claim in one text.</summary>
    /// <param name="statement">Its statement's id.</param>
    /// <param name="issued">When the statement was issued, or else received: ISO 8601.</param>
    /// <param name="kind">The claim's kind.</param>
    /// <param name="citesKind">Its source; null for none.</param>
    /// <param name="about">The parties that it is about.</param>
    /// <param name="speakers">Who says it: its speaker, or the statement's declarants and signatories.</param>
    public static string Of(
        long statement,
        string? issued,
        string kind,
        string? citesKind,
        IEnumerable<long> about,
        IEnumerable<long> speakers
    )
    {
        var facets = new List<string> { Statement(statement), Kind(kind), Source(citesKind) };
        if (issued is { Length: >= 4 } && int.TryParse(issued.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            facets.Add(Year(year));
        }

        facets.AddRange(about.Distinct().Select(About));
        facets.AddRange(speakers.Distinct().Select(SaidBy));
        return string.Join(' ', facets);
    }

    private static string Numbered(char facet, long number) => string.Create(CultureInfo.InvariantCulture, $"xq{facet}{number}");
}
