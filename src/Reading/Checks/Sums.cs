using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>Parts named beside their whole: "20 people, 12 men and 9 women", "$3 million and $4 million, totalling $8 million".</summary>
internal static partial class Sums
{
    public const string Name = "sum";

    private const int MostParts = 12;

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var (_, amounts) in material.SentencesWithAmounts(3))
        {
            for (var i = 0; i + 2 < amounts.Length; i++)
            {
                if (WholeFirst(material, amounts, i) is { } first)
                {
                    yield return first;
                }

                if (WholeLast(material, amounts, i) is { } last)
                {
                    yield return last;
                }
            }
        }
    }

    // The whole, a bracket or comma, then nothing but parts.
    private static CheckFound? WholeFirst(CheckMaterial material, ImmutableArray<AmountFound> amounts, int i)
    {
        var opening = material.Between(amounts[i].Span.End, amounts[i + 1].Span.Start);
        if (!Opening().IsMatch(opening) || amounts[i].IsPercent())
        {
            return null;
        }

        var end = i + 1;
        while (
            end - i <= MostParts && end + 1 < amounts.Length && material.Between(amounts[end].Span.End, amounts[end + 1].Span.Start) is ","
        )
        {
            end++;
        }

        if (end + 1 >= amounts.Length || material.Between(amounts[end].Span.End, amounts[end + 1].Span.Start) is not ("and" or ", and"))
        {
            return null;
        }

        end++;
        var closing = material.After(amounts[end].Span.End, 3);
        if (closing.Length > 0 && closing[0] is not (')' or '.' or ',' or ';' or ':' or '—' or '–'))
        {
            return null;
        }

        return Compare(material, amounts[i], amounts[(i + 1)..(end + 1)]);
    }

    // Parts of one unit, then "totalling" the whole.
    private static CheckFound? WholeLast(CheckMaterial material, ImmutableArray<AmountFound> amounts, int i)
    {
        var end = i;
        while (
            end - i < MostParts
            && end + 1 < amounts.Length
            && amounts[end + 1].Unit == amounts[i].Unit
            && material.Between(amounts[end].Span.End, amounts[end + 1].Span.Start) is { Length: > 0 and < 60 } joint
            && Joint().IsMatch(joint)
            && !Total().IsMatch(joint)
        )
        {
            end++;
        }

        if (end == i || end + 1 >= amounts.Length || amounts[end + 1].Unit != amounts[i].Unit || i > 0 && Joins(material, amounts, i))
        {
            return null;
        }

        var closing = material.Between(amounts[end].Span.End, amounts[end + 1].Span.Start);
        return closing.Length < 60 && Total().IsMatch(closing) && !amounts[i].IsPercent()
            ? Compare(material, amounts[end + 1], amounts[i..(end + 1)])
            : null;
    }

    private static bool Joins(CheckMaterial material, ImmutableArray<AmountFound> amounts, int i) =>
        amounts[i - 1].Unit == amounts[i].Unit && Joint().IsMatch(material.Between(amounts[i - 1].Span.End, amounts[i].Span.Start));

    private static CheckFound? Compare(CheckMaterial material, AmountFound whole, ImmutableArray<AmountFound> parts)
    {
        if (
            whole.ExactValue(material) is not { } total
            || parts.Any(p => p.IsPercent() || (p.IsMoney() || whole.IsMoney()) && p.Unit != whole.Unit)
        )
        {
            return null;
        }

        var sum = 0m;
        foreach (var part in parts)
        {
            if (part.ExactValue(material) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return sum == total
            ? null
            : new CheckFound(
                Name,
                $"{string.Join(" and ", parts.Select(p => material.Words(p.Span)))} come to {Exactness.Show(sum)}; the text gives {material.Words(whole.Span)} for the whole.",
                [whole.Span, .. parts.Select(p => p.Span)]
            );
    }

    [GeneratedRegex(@"^(\(|,|:|[–—-])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(,? ?and|,)( [\w-]{1,20}){0,6},?( and)?$|^(to|for|from|in|on) [\w ,-]{1,40} and$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(total(l)?ing|amounting to|adding up to|(for )?a total of|in total|altogether)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Total();
}
