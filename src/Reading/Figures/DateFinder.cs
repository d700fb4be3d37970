using System.Collections.Immutable;

namespace Rejoinder.Reading.Figures;

/// <summary>
/// Finds dates in all usual written forms, without the preposition before them, and says them in ISO 8601. A date without a year takes
/// the year of issue. Thread-safe.
/// </summary>
internal static class DateFinder
{
    /// <summary>The dates in the given stretches, in order.</summary>
    public static ImmutableArray<DateFound> Find(Document document, ImmutableArray<TextSpan> within, string? issued)
    {
        var found = ImmutableArray.CreateBuilder<DateFound>();
        var issue = CalendarDate.Parse(issued);
        foreach (var span in within)
        {
            var reader = new DateReader(new FigureTokens(document.Prose, span), issue);
            for (var i = 0; i < reader.Tokens.Count; )
            {
                if (reader.Read(i) is { } date)
                {
                    found.Add(new DateFound(reader.Tokens.SpanOf(date.From, date.Next), date.Iso, date.IsYearGuessed));
                    i = date.Next;
                }
                else
                {
                    i++;
                }
            }
        }

        return WithoutRepeatedMetadata(document, found.ToImmutable());
    }

    // A date of the page's own metadata counts only where the text does not give it too.
    private static ImmutableArray<DateFound> WithoutRepeatedMetadata(Document document, ImmutableArray<DateFound> dates)
    {
        var metadata = document.Passages.Where(p => p.Kind is PassageKind.Metadata).Select(p => p.Span).ToList();
        if (metadata.Count is 0 or > 100)
        {
            return dates;
        }

        bool IsMetadata(DateFound date) => metadata.Exists(m => m.Contains(date.Span));
        var inText = dates.Where(d => !d.IsYearGuessed && !IsMetadata(d)).Select(d => d.Iso).ToHashSet(StringComparer.Ordinal);
        return [.. dates.Where(d => d.Iso is null || !inText.Contains(d.Iso) || !IsMetadata(d))];
    }
}
