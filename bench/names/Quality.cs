namespace Rejoinder.Names;

/// <summary>How well scores part the same from the different.</summary>
internal sealed record Quality(double Precision, double Recall, double F1, double RecallAtPrecision95, double Auc)
{
    /// <summary>Judges at a threshold chosen on other pairs.</summary>
    public static Quality Of(IReadOnlyList<(double Score, bool Same)> scored, double threshold)
    {
        var positives = scored.Count(s => s.Same);
        var hits = scored.Count(s => s.Same && s.Score >= threshold);
        var taken = scored.Count(s => s.Score >= threshold);
        var p = taken == 0 ? 0 : hits / (double)taken;
        var r = positives == 0 ? 0 : hits / (double)positives;
        return new(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), RecallAt(scored, 0.95), AreaUnderCurve(scored));
    }

    /// <summary>The threshold of the best F1.</summary>
    public static double BestThreshold(IReadOnlyList<(double Score, bool Same)> scored)
    {
        var positives = scored.Count(s => s.Same);
        var (best, threshold, hits, taken) = (0.0, 1.0, 0, 0);
        foreach (var group in scored.GroupBy(s => s.Score).OrderByDescending(g => g.Key))
        {
            taken += group.Count();
            hits += group.Count(s => s.Same);
            var f = 2.0 * hits / (taken + positives);
            if (f > best)
            {
                (best, threshold) = (f, group.Key);
            }
        }

        return threshold;
    }

    private static double RecallAt(IReadOnlyList<(double Score, bool Same)> scored, double precision)
    {
        var positives = Math.Max(1, scored.Count(s => s.Same));
        var (best, hits, taken) = (0.0, 0, 0);
        foreach (var group in scored.GroupBy(s => s.Score).OrderByDescending(g => g.Key))
        {
            taken += group.Count();
            hits += group.Count(s => s.Same);
            if (hits >= precision * taken)
            {
                best = hits / (double)positives;
            }
        }

        return best;
    }

    private static double AreaUnderCurve(IReadOnlyList<(double Score, bool Same)> scored)
    {
        double sum = 0,
            below = 0;
        double positives = scored.Count(s => s.Same),
            negatives = scored.Count - positives;
        foreach (var group in scored.GroupBy(s => s.Score).OrderBy(g => g.Key))
        {
            var p = group.Count(s => s.Same);
            var n = group.Count() - p;
            sum += p * (below + (n / 2.0));
            below += n;
        }

        return positives * negatives == 0 ? 0 : sum / (positives * negatives);
    }
}
