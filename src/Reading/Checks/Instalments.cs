using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>Equal payments and their total: "monthly payments of $5,000 each, totalling $136,000" is no whole number of payments.</summary>
internal static partial class Instalments
{
    public const string Name = "product";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var (_, amounts) in material.SentencesWithAmounts(2))
        {
            for (var i = 0; i + 1 < amounts.Length; i++)
            {
                var (each, total) = (amounts[i], amounts[i + 1]);
                if (
                    each.Unit != total.Unit
                    || !(each.IsMoney() || each.Unit == "number")
                    || !IsTotal(material, each.Span.End, total.Span.Start)
                )
                {
                    continue;
                }

                var period = IsEach(material, each);
                if (period is null || each.ExactValue(material) is not (> 0 and var one) || total.ExactValue(material) is not { } sum)
                {
                    continue;
                }

                var count = i > 0 && Counts(material, amounts[i - 1], each) ? amounts[i - 1] : null;
                if (count?.ExactValue(material) is { } times)
                {
                    if (times * one != sum)
                    {
                        yield return new CheckFound(
                            Name,
                            $"{material.Words(count.Span)} of {material.Words(each.Span)} each come to {Exactness.Show(times * one)}; the text gives a total of {material.Words(total.Span)}.",
                            [count.Span, each.Span, total.Span]
                        );
                    }
                }
                else if (sum % one != 0)
                {
                    yield return new CheckFound(
                        Name,
                        $"{material.Words(total.Span)} divided by {material.Words(each.Span)} is {Exactness.Show(sum / one)}: no whole number of {period}.",
                        [each.Span, total.Span]
                    );
                }
            }
        }
    }

    private static bool IsTotal(CheckMaterial material, int from, int to) => Total().IsMatch(material.Between(from, to));

    // What is paid again and again, or null where the amount is not said to be.
    private static string? IsEach(CheckMaterial material, AmountFound each)
    {
        var near = material.Before(each.Span.Start, 50) + " | " + material.After(each.Span.End, 20);
        var match = Each().Match(near);
        return !match.Success ? null
            : match.Value.Contains("month", StringComparison.Ordinal) ? "months"
            : match.Value.Contains("week", StringComparison.Ordinal) ? "weeks"
            : match.Value.Contains("year", StringComparison.Ordinal) || match.Value.Contains("annual", StringComparison.Ordinal) ? "years"
            : "times";
    }

    // "12 payments of $500"
    private static bool Counts(CheckMaterial material, AmountFound count, AmountFound each) =>
        !count.IsMoney() && !count.IsPercent() && material.Between(count.Span.End, each.Span.Start) is "of" or "at" or "worth";

    [GeneratedRegex(
        @"\b(monthly|weekly|yearly|annual) ([\w-]{1,20} ){0,2}of \||\b(monthly|weekly|yearly|annual) ([\w-]{1,20} ){0,2}of$|\| (each|apiece)\b|\| (each|a|every|per) (month|week|year)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Each();

    [GeneratedRegex(
        @"\b(total(l)?ing|totals?|totall?ed|amounting to|adding up to|for a total of|(in|a) total( of)?|altogether|a sum of)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Total();
}
