using Rejoinder.Exchanges.Likeness;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Differences;

/// <summary>
/// The same thing with another figure or date: two claims about the same thing, each with figures of one sort, none of which the other has.
/// A figure that both give is no difference, and figures of different units are not held against each other.
/// </summary>
internal static class DifferenceFinder
{
    /// <summary>Overlap of what the two claims name and say, from which they count as about the same thing.</summary>
    private const double SameThing = 0.2;

    /// <summary>Words or parties that the two must share besides.</summary>
    private const int LeastShared = 2;

    public static IEnumerable<Difference> Find(
        StatementRecord first,
        StatementRecord second,
        ClaimText[] a,
        ClaimText[] b,
        ClaimLikeness likeness
    )
    {
        var (figures, others) = (Figures(first, a), Figures(second, b));
        var seen = new HashSet<(Quote, Quote)>();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                if (figures[i].Count == 0 || others[j].Count == 0 || likeness.Overlap(i, j) < SameThing)
                {
                    continue;
                }

                string[] shared =
                [
                    .. likeness
                        .Shared(i, j)
                        .Where(k => !k.StartsWith("date:", StringComparison.Ordinal) && !k.StartsWith("amount:", StringComparison.Ordinal)),
                ];
                if (shared.Length < LeastShared)
                {
                    continue;
                }

                var about = string.Join(", ", shared.Take(3).Select(k => a[i].Features[k].ToLowerInvariant()));
                foreach (var (sort, one, other) in Differing(figures[i], others[j]))
                {
                    if (seen.Add((one, other)))
                    {
                        yield return new Difference($"{sort} ({about})", one, other);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Sort, Quote One, Quote Other)> Differing(List<Figure> one, List<Figure> other)
    {
        foreach (var sort in one.Select(f => f.Sort).Distinct().Order(StringComparer.Ordinal))
        {
            Figure[] left = [.. one.Where(f => f.Sort == sort)];
            Figure[] right = [.. other.Where(f => f.Sort == sort)];
            // With several on a side it is open which of them is the same thing.
            if (left.Length == 1 && right.Length == 1 && !Agree(left[0].Value, right[0].Value))
            {
                yield return (sort, left[0].Quote, right[0].Quote);
            }
        }
    }

    // "2026-03" and "2026-03-14" may be one day; "1.0" and "1" are one number.
    private static bool Agree(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal)
        || other.StartsWith(one, StringComparison.Ordinal)
        || (
            decimal.TryParse(one, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(
                other,
                System.Globalization.NumberStyles.Number,
                System.Globalization.CultureInfo.InvariantCulture,
                out var b
            )
            && a == b
        );

    private static List<Figure>[] Figures(StatementRecord record, ClaimText[] claims)
    {
        var figures = record
            .Dates.Where(d => d.Iso is not null)
            .Select(d => new Figure("date", d.Iso!, d.Quote))
            .Concat(record.Amounts.Select(x => new Figure(x.Unit, x.Value, x.Quote)))
            .OrderBy(f => f.Quote.Start)
            .ToArray();
        var found = new List<Figure>[claims.Length];
        for (var i = 0; i < claims.Length; i++)
        {
            var quote = claims[i].Claim.Quote;
            var (from, to) = (0, figures.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = figures[middle].Quote.Start < quote.Start ? (middle + 1, to) : (from, middle);
            }

            found[i] = [];
            for (; from < figures.Length && figures[from].Quote.Start < quote.End; from++)
            {
                if (figures[from].Quote.End <= quote.End)
                {
                    found[i].Add(figures[from]);
                }
            }
        }

        return found;
    }

    private sealed record Figure(string Sort, string Value, Quote Quote);
}
