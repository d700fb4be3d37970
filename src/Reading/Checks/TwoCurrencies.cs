using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Checks;

/// <summary>One sum in two currencies: says the rate that follows from it, for a reader to hold against the rate of the day.</summary>
internal static partial class TwoCurrencies
{
    public const string Name = "two-currencies";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        for (var i = 0; i + 1 < material.Amounts.Length; i++)
        {
            var (first, second) = (material.Amounts[i], material.Amounts[i + 1]);
            if (!first.IsMoney() || !second.IsMoney() || first.Unit == second.Unit || first.IsVague || second.IsVague)
            {
                continue;
            }

            if (
                first.Upper is not null
                || second.Upper is not null
                || !Equated().IsMatch(material.Between(first.Span.End, second.Span.Start))
            )
            {
                continue;
            }

            var (a, b) = (Value(first.Value), Value(second.Value));
            if (a <= 0 || b <= 0)
            {
                continue;
            }

            // The rate that is told is the one above one.
            var rate =
                a < b
                    ? $"1 {first.Unit} = {Exactness.Show(b / a)} {second.Unit}"
                    : $"1 {second.Unit} = {Exactness.Show(a / b)} {first.Unit}";
            yield return new CheckFound(
                Name,
                $"{material.Words(first.Span)} is given as {material.Words(second.Span)}: the rate that follows is {rate}.",
                [first.Span, second.Span]
            );
        }
    }

    private static decimal Value(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(\(|,? ?or|=|≈|/|,? (the )?equivalent (to|of)|,? equal to)( ?(=|≈|~|or|i\.e\.,?|about|around|approximately|approx\.?|roughly|circa|some|equivalent to|the equivalent of|equal to|at the time))*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Equated();
}
