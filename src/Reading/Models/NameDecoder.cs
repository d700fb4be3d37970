using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Models;

/// <summary>
/// Turns label probabilities into name spans by the best legal path (Viterbi over BIO labels: a name goes on only where it began). Thread-safe.
/// </summary>
internal static class NameDecoder
{
    private const int Labels = 7;

    /// <summary>The names of one sentence, in order, disjoint.</summary>
    public static IEnumerable<NameProposal> Decode(EncodedSentence sentence)
    {
        var labels = Path(sentence.Names);
        for (var w = 0; w < labels.Length; w++)
        {
            if (labels[w] == 0)
            {
                continue;
            }

            var kind = (labels[w] - 1) / 2;
            var end = w + 1;
            var sum = Share(sentence.Names[w], kind);
            while (end < labels.Length && labels[end] == 2 * kind + 2)
            {
                sum += Share(sentence.Names[end], kind);
                end++;
            }

            yield return new NameProposal(
                new TextSpan(sentence.Words[w].Start, sentence.Words[end - 1].End),
                (PartyKind)kind,
                sum / (end - w)
            );
            w = end - 1;
        }
    }

    private static float Share(float[] shares, int kind) => shares[2 * kind + 1] + shares[2 * kind + 2];

    private static int[] Path(float[][] shares)
    {
        var back = new int[shares.Length, Labels];
        var best = new double[Labels];
        for (var w = 0; w < shares.Length; w++)
        {
            var next = new double[Labels];
            for (var to = 0; to < Labels; to++)
            {
                var from = -1;
                for (var f = 0; f < Labels; f++)
                {
                    if (Legal(w == 0 ? 0 : f, to) && (from < 0 || best[f] > best[from]))
                    {
                        from = f;
                    }
                }

                back[w, to] = Math.Max(from, 0);
                next[to] = from < 0 ? double.NegativeInfinity : best[from] + Math.Log(shares[w][to] + 1e-9);
            }

            best = next;
        }

        var labels = new int[shares.Length];
        var at = Array.IndexOf(best, best.Max());
        for (var w = shares.Length - 1; w >= 0; w--)
        {
            labels[w] = at;
            at = back[w, at];
        }

        return labels;
    }

    private static bool Legal(int from, int to) => to is 0 or 1 or 3 or 5 || from == to || from == to - 1;
}
