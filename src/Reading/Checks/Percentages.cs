using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Checks;

/// <summary>Percentages that are parts of one whole: with "the remaining" they must come to a hundred, and no part is more than that.</summary>
internal static partial class Percentages
{
    public const string Name = "percentages";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var (sentence, amounts) in material.SentencesWithAmounts(1))
        {
            var percents = amounts.Where(a => a.IsPercent()).ToList();
            foreach (var percent in percents)
            {
                if (percent.ExactValue(material) > 100 && OfPeople().IsMatch(material.After(percent.Span.End, 60)))
                {
                    yield return new CheckFound(
                        Name,
                        $"{material.Words(percent.Span)} of a group of people is more than all of them.",
                        [percent.Span]
                    );
                }
            }

            var last = percents.Count > 1 ? percents[^1] : null;
            if (last is null || !Remaining().IsMatch(material.Before(last.Span.Start, 30)))
            {
                continue;
            }

            var sum = 0m;
            foreach (var percent in percents)
            {
                if (percent.ExactValue(material) is not { } value)
                {
                    sum = -1;
                    break;
                }

                sum += value;
            }

            // Each rounded part may be half a unit off.
            if (sum >= 0 && Math.Abs(sum - 100) > 0.5m * percents.Count && !Nested().IsMatch(material.Words(sentence)))
            {
                yield return new CheckFound(
                    Name,
                    $"{string.Join(", ", percents.Select(p => material.Words(p.Span)))} come to {Exactness.Show(sum)} per cent, though the last is said to be what remains.",
                    [.. percents.Select(p => p.Span)]
                );
            }
        }
    }

    [GeneratedRegex(
        @"\b(the )?(remaining|rest|remainder)( (is|are|were|was|of|being|the))*( \()?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Remaining();

    // One percentage of another, or a change, is no part of the same whole.
    [GeneratedRegex(
        @"\b(of which|of whom|of those|of these|of them|increased?|decreased?|rose|fell|up|down|compared|than|higher|lower|growth|drop)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Nested();

    [GeneratedRegex(
        @"^of (all )?(of )?(the |our |its |their )?([\w-]{1,15} )?(members|people|voters|respondents|citizens|residents|workers|employees|women|men|children|households|families|signatories|delegates|students|patients)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfPeople();
}
