using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>Dates that run backwards: a range that ends before it begins, what comes "later" and is earlier.</summary>
internal static partial class DateOrder
{
    public const string Name = "date-order";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        for (var i = 0; i + 1 < material.Dates.Length; i++)
        {
            var (first, second) = (material.Dates[i], material.Dates[i + 1]);
            if (Point(first) is not { } start || Point(second) is not { } end || start.First <= end.Last)
            {
                continue;
            }

            var between = material.Between(first.Span.End, second.Span.Start);
            var before = material.Before(first.Span.Start, 12);
            if (IsRange(before, between))
            {
                yield return new CheckFound(
                    Name,
                    $"A time from {material.Words(first.Span)} to {material.Words(second.Span)} ends before it begins.",
                    [first.Span, second.Span]
                );
            }
            else if (between.Length < 200 && Later().IsMatch(between))
            {
                yield return new CheckFound(
                    Name,
                    $"What is said to come later, {material.Words(second.Span)}, is earlier than {material.Words(first.Span)}.",
                    [first.Span, second.Span]
                );
            }
        }
    }

    // Only dates that the words themselves fix, and no intervals.
    private static CalendarDate? Point(DateFound date) =>
        date is { IsYearGuessed: false, Iso: { } iso } && !iso.Contains('/', StringComparison.Ordinal) ? CalendarDate.Parse(iso) : null;

    private static bool IsRange(string before, string between) =>
        before.EndsWith("from", StringComparison.Ordinal) && between is "to" or "until" or "till" or "through"
        || before.EndsWith("between", StringComparison.Ordinal) && between is "and";

    [GeneratedRegex(
        @"^[^.;]*\b(later|subsequently|afterwards|and then),? ?(on|in)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Later();
}
