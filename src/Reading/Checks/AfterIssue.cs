using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>What is told as past and dated after the date of issue.</summary>
internal static partial class AfterIssue
{
    public const string Name = "after-issue";

    private const int MostCharacters = 600;

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        // Time zones and a late night's work allow one day.
        if (CalendarDate.Parse(material.Outline.Issued) is not { Day: not null } issued || issued.Last == DateOnly.MaxValue)
        {
            yield break;
        }

        var next = 0;
        foreach (var sentence in material.Sentences)
        {
            var words = sentence.Span.Length < MostCharacters ? material.Words(sentence.Span) : null;
            while (next < material.Dates.Length && material.Dates[next].Span.Start < sentence.Span.Start)
            {
                next++;
            }

            for (; next < material.Dates.Length && material.Dates[next].Span.End <= sentence.Span.End; next++)
            {
                var date = material.Dates[next];
                if (date.IsYearGuessed || CalendarDate.Parse(date.Iso) is not { } day || day.First <= issued.Last.AddDays(1))
                {
                    continue;
                }

                if (
                    words is not null
                    && (Past().IsMatch(material.Before(date.Span.Start, 60)) || Opening().IsMatch(material.After(date.Span.End, 60)))
                    && !Future().IsMatch(words)
                )
                {
                    yield return new CheckFound(
                        Name,
                        $"{material.Words(date.Span)} is told as past and lies after the date of issue, {material.Outline.Issued}.",
                        material.Outline.IssuedAt is { } at ? [date.Span, at] : [date.Span]
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"\b(was|were|had|did|took|met|held|gave|wrote|said|sent|came|began|became|[a-z]{3,}ed) ([\w-]+ ){0,5}(on|in)( \w+day,?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Past();

    // "On 9 May 2021, they met"
    [GeneratedRegex(
        @"^(, )?((?!that|which|who)[\w-]+ ){1,3}(was|were|had|did|took|met|held|gave|wrote|said|sent|came|began|became|[a-z]{3,}ed)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(will|shall|would|should|must|(?-i:may)|might|can|could|to be|going to|plan|plans|planned|scheduled|expected|expects?|upcoming|next|deadline|expires?|expired|until|by|before|no later|effective|due|starting|beginning|begins?|takes? (effect|place)|extended?|end of|through|proposed|intends?|intended|hopes?|look forward|commences?|set to|slated|projected|target|goal|announced|invited?|postponed|rescheduled|term)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Future();
}
