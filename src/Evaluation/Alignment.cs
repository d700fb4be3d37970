using Rejoinder.Reading;

namespace Rejoinder.Evaluation;

/// <summary>
/// The claims of a record beside those of a gold. Both are placed in the gold's text without white space and formatting; a claim is found
/// when the two share at least half of their union, best pairs first. Claims after the last gold claim are left out, since long texts are
/// annotated only so far.
/// </summary>
internal sealed class Alignment
{
    private static readonly (int Start, int End) Nowhere = (-1, -1);

    private Alignment(IReadOnlyList<GoldClaim> golds, IReadOnlyList<Claim> found, int?[] match)
    {
        Golds = golds;
        Found = found;
        Match = match;
    }

    /// <summary>The gold's claims that stand in its text.</summary>
    public IReadOnlyList<GoldClaim> Golds { get; }

    /// <summary>The record's claims that count: up to the last gold claim, and those that stand nowhere in the text.</summary>
    public IReadOnlyList<Claim> Found { get; }

    /// <summary>For each of <see cref="Golds"/>, the index in <see cref="Found"/> of the claim that meets it.</summary>
    public IReadOnlyList<int?> Match { get; }

    public static Alignment Of(Gold gold, StatementRecord? record, string text)
    {
        var place = new Places(Folding.Squeeze(text));
        var (golds, goldSpans) = (new List<GoldClaim>(), new List<(int Start, int End)>());
        var cursor = 0;
        foreach (var claim in gold.Claims)
        {
            if (place.Of(claim.Quote, cursor) is { } span)
            {
                golds.Add(claim);
                goldSpans.Add(place.InCodePoints(span));
                cursor = span.Start;
            }
        }

        var limit = goldSpans.Count > 0 ? goldSpans.Max(s => s.End) : 0;
        var (found, foundSpans) = (new List<Claim>(), new List<(int Start, int End)>());
        cursor = 0;
        foreach (var claim in record?.Claims ?? [])
        {
            if (place.Of(claim.Quote.Words, cursor) is not { } span)
            {
                found.Add(claim);
                foundSpans.Add(Nowhere);
                continue;
            }

            var counted = place.InCodePoints(span);
            if (counted.Start < limit)
            {
                found.Add(claim);
                foundSpans.Add(counted);
                cursor = span.Start;
            }
        }

        return new Alignment(golds, found, Pair(goldSpans, foundSpans));
    }

    private static int?[] Pair(List<(int Start, int End)> golds, List<(int Start, int End)> found)
    {
        var pairs = new List<(double Share, int Gold, int Found)>();
        for (var i = 0; i < golds.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var share = Overlap(golds[i], found[j]);
                if (share >= 0.5)
                {
                    pairs.Add((share, i, j));
                }
            }
        }

        // Among equals the later gold and then the later claim go first: the order is part of the measure's definition.
        pairs.Sort((a, b) => b.CompareTo(a));
        var match = new int?[golds.Count];
        var used = new HashSet<int>();
        foreach (var (_, i, j) in pairs)
        {
            if (match[i] is null && used.Add(j))
            {
                match[i] = j;
            }
        }

        return match;
    }

    private static double Overlap((int Start, int End) a, (int Start, int End) b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0 ? (double)shared / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start)) : 0;
    }

    /// <summary>Finds quotes in a squeezed text: from a place on, else from the start.</summary>
    private sealed class Places(string squeezed)
    {
        private readonly CodePoints _points = new(squeezed);

        public (int Start, int End)? Of(string quote, int from)
        {
            var needle = Folding.Squeeze(quote);
            if (needle.Length == 0)
            {
                return null;
            }

            var at = squeezed.IndexOf(needle, from, StringComparison.Ordinal);
            at = at < 0 && from > 0 ? squeezed.IndexOf(needle, StringComparison.Ordinal) : at;
            return at < 0 ? null : (at, at + needle.Length);
        }

        public (int Start, int End) InCodePoints((int Start, int End) span) => (_points.At(span.Start), _points.At(span.End));
    }
}
