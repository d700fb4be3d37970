using System.Collections.Immutable;

namespace Rejoinder.Reading.Checks;

/// <summary>
/// Finds what does not add up inside a text. Each check would rather be silent than wrong: what fires, a careful reader wants to see.
/// None says who is at fault. Thread-safe.
/// </summary>
internal static class CheckFinder
{
    private static readonly Func<CheckMaterial, IEnumerable<CheckFound>>[] All =
    [
        Instalments.Find,
        Sums.Find,
        Percentages.Find,
        PartsAndWholes.Find,
        TwoCurrencies.Find,
        WordsAndDigits.Find,
        CountAndList.Find,
        SignatoryCount.Find,
        Numbering.Find,
        RepeatedSignatory.Find,
        DateOrder.Find,
        AfterIssue.Find,
        PastDeadline.Find,
        WeekdayOfDate.Find,
        NameSpelling.Find,
        UniversalWithExamples.Find,
    ];

    /// <summary>What the checks find, in order of place.</summary>
    public static ImmutableArray<CheckFound> Find(CheckMaterial material) =>
        [.. All.SelectMany(check => check(material)).OrderBy(c => c.Spans[0].Start)];
}
