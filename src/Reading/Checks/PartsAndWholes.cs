using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>A part larger than its whole: "20 people, including 25 children", "25 of the 20 members".</summary>
internal static partial class PartsAndWholes
{
    public const string Name = "part-and-whole";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var (_, amounts) in material.SentencesWithAmounts(2))
        {
            for (var i = 0; i + 1 < amounts.Length; i++)
            {
                var (whole, part) = (amounts[i], amounts[i + 1]);
                if (
                    Comparable(whole, part)
                    && Including().IsMatch(material.Between(whole.Span.End, part.Span.Start))
                    && whole.ExactValue(material) is { } all
                    && part.ExactValue(material) is { } some
                    && some > all
                )
                {
                    yield return new CheckFound(
                        Name,
                        $"{material.Words(part.Span)} are said to be among {material.Words(whole.Span)}: the part ({Exactness.Show(some)}) is larger than the whole ({Exactness.Show(all)}).",
                        [whole.Span, part.Span]
                    );
                }
            }
        }

        foreach (var found in OutOf(material))
        {
            yield return found;
        }
    }

    // "25 of the 20 members": the first number has no noun of its own, so it is read here.
    private static IEnumerable<CheckFound> OutOf(CheckMaterial material)
    {
        foreach (var whole in material.Amounts)
        {
            if (whole.IsMoney() || whole.IsPercent() || CountedNoun.IsMeasure(whole.Unit) || whole.Unit is "share" or "number")
            {
                continue;
            }

            var before = Math.Max(0, whole.Span.Start - 40);
            var match = Of().Match(material.Prose[before..whole.Span.Start]);
            if (
                match.Success
                && whole.ExactValue(material) is { } all
                && Numeral.Value(match.Groups["part"].Value) is { } some
                && some > all
            )
            {
                var span = new TextSpan(
                    before + match.Groups["part"].Index,
                    before + match.Groups["part"].Index + match.Groups["part"].Length
                );
                yield return new CheckFound(
                    Name,
                    $"{material.Words(span)} of {material.Words(whole.Span)}: the part is larger than the whole.",
                    [span, whole.Span]
                );
            }
        }
    }

    private static bool Comparable(AmountFound whole, AmountFound part) =>
        whole.Unit == part.Unit
        || !whole.IsMoney()
            && !part.IsMoney()
            && !whole.IsPercent()
            && !part.IsPercent()
            && !CountedNoun.IsMeasure(whole.Unit)
            && !CountedNoun.IsMeasure(part.Unit)
            && IsPeople(whole.Unit);

    private static bool IsPeople(string unit) =>
        unit
            is "person"
                or "member"
                or "worker"
                or "employee"
                or "citizen"
                or "resident"
                or "victim"
                or "prisoner"
                or "refugee"
                or "signatory"
                or "delegate"
                or "student"
                or "patient"
                or "passenger"
                or "soldier";

    [GeneratedRegex(
        @"^,? ?\(?(including|of whom|of which|of them|among them)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Including();

    [GeneratedRegex(
        @"(^|[ (])(?<part>\d{1,3}(,\d{3}){0,3})\s(out of|of)(\sthe|\sour|\sits|\sall)?\s$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Of();
}
