using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>What is asked for by a day that had passed when the text was issued.</summary>
internal static partial class PastDeadline
{
    public const string Name = "past-deadline";

    private const int MostCharacters = 600;

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        if (CalendarDate.Parse(material.Outline.Issued) is not { Day: not null } issued)
        {
            yield break;
        }

        var next = 0;
        foreach (var sentence in material.Sentences)
        {
            var asks =
                sentence.Span.Length < MostCharacters
                && Asking().IsMatch(material.Words(sentence.Span))
                && !Past().IsMatch(material.Words(sentence.Span));
            for (; next < material.Dates.Length && material.Dates[next].Span.End <= sentence.Span.End; next++)
            {
                var date = material.Dates[next];
                if (
                    asks
                    && date is { IsYearGuessed: false, Iso.Length: 10 }
                    && sentence.Span.Contains(date.Span)
                    && CalendarDate.Parse(date.Iso) is { } day
                    && day.Last < issued.First
                    && Deadline().IsMatch(material.Before(date.Span.Start, 30))
                )
                {
                    yield return new CheckFound(
                        Name,
                        $"{material.Words(date.Span)} is set as a day to come and lies before the date of issue, {material.Outline.Issued}.",
                        material.Outline.IssuedAt is { } at ? [date.Span, at] : [date.Span]
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"\b(no later than|not later than|on or before|by the deadline of|at the latest (by|on)|by)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Deadline();

    [GeneratedRegex(
        @"\b(please|we (ask|request|urge|demand|expect|call|hope|require)|must|should|shall|will|hopefully|is requested|are requested)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\b(was|were|had|did|been|originally|requested|asked|failed|due|since|after|previous|earlier|would|ago|\w+ed (that|to|by))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Past();
}
