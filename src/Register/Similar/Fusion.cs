namespace Rejoinder.Register.Similar;

/// <summary>
/// Orders claims by how like they are to the one asked for, by words and meaning together. The databases only bring candidates up: the order is
/// reckoned here, from the words, so that it is the same whichever database keeps them. Thread-safe.
/// </summary>
public static class Fusion
{
    // Chosen on the training queries of bench/similar. One unit is a cosine of 1.
    private const double WordWeight = 1.2;
    private const double ContextWeight = 0.5;

    // The rarity of a word that was not counted, as a share of the rarest word's: how often the other words of a candidate occur is not asked.
    private const double UncountedRarity = 0.55;
    private const int MostReasons = 8;

    /// <summary>The best candidates, the best first, each id once; ties by id.</summary>
    /// <param name="query">The claim asked for.</param>
    /// <param name="candidates">What was brought up, from words and vectors.</param>
    /// <param name="rarity">The counts of the query's words, <see cref="SimilarQuery.CountedWords"/>.</param>
    /// <param name="top">How many at most.</param>
    public static IReadOnlyList<SimilarClaim> Rank(SimilarQuery query, IEnumerable<Candidate> candidates, WordRarity rarity, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(rarity);
        var most = query.Weights.Values.Sum(w => Square(w.Weight * rarity.Of(w.Word)));
        return
        [
            .. candidates
                .DistinctBy(c => c.Id)
                .Select(c => Score(query, c, rarity, most))
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Candidate.Id)
                .Take(top)
                .Select(s => new SimilarClaim(
                    s.Candidate.Id,
                    s.Score,
                    s.Cosine,
                    InCommon(query, s.Terms, rarity),
                    PolarityRule.Of(query.Terms, s.Terms)
                )),
        ];
    }

    private static (Candidate Candidate, ClaimTerms Terms, double Score, double Cosine) Score(
        SimilarQuery query,
        Candidate candidate,
        WordRarity rarity,
        double most
    )
    {
        var vector = candidate.Vector.ToArray();
        if (vector.Length == 0)
        {
            vector = new byte[query.Vectors.Bytes];
            query.Vectors.Of(candidate.Words, vector);
        }

        var terms = ClaimTerms.Of(candidate.Words);
        var cosine = ClaimVectors.Cosine(query.OwnVector, vector);
        var meaning = query.Context is null
            ? cosine
            : ((1 - ContextWeight) * cosine) + (ContextWeight * ClaimVectors.Cosine(query.Vector, vector));
        return (candidate, terms, (WordWeight * Overlap(query, terms, rarity, most)) + meaning, cosine);
    }

    // The cosine of the two texts' words, each once, by rarity (tf-idf without the tf).
    private static double Overlap(SimilarQuery query, ClaimTerms terms, WordRarity rarity, double most)
    {
        double shared = 0,
            all = 0;
        var uncounted = Square(UncountedRarity * rarity.Rarest);
        foreach (var (word, stem) in terms.Words.Zip(terms.Stems).DistinctBy(t => t.Second, StringComparer.Ordinal))
        {
            if (query.Weights.TryGetValue(stem, out var weight))
            {
                var rare = rarity.Of(weight.Word);
                shared += weight.Weight * rare * rare;
                all += rare * rare;
            }
            else if (!StopWords.Has(word))
            {
                all += uncounted;
            }
        }

        return shared > 0 ? shared / Math.Sqrt(all * most) : 0;
    }

    private static List<string> InCommon(SimilarQuery query, ClaimTerms terms, WordRarity rarity) =>
        [
            .. terms
                .Words.Zip(terms.Stems)
                .DistinctBy(t => t.Second, StringComparer.Ordinal)
                .Where(t => query.Weights.ContainsKey(t.Second) && !StopWords.Has(t.First))
                .OrderByDescending(t => rarity.Of(query.Weights[t.Second].Word))
                .ThenBy(t => t.First, StringComparer.Ordinal)
                .Take(MostReasons)
                .Select(t => t.First),
        ];

    private static double Square(double value) => value * value;
}
