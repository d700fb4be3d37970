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

        return found.ToImmutable();
    }
}
