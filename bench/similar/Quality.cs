using System.Globalization;
using System.Numerics.Tensors;
using Rejoinder.Reading.Models;
using Rejoinder.Register.Similar;

namespace Rejoinder.Similar.Bench;

/// <summary>How well the earlier claims are found, by each part alone and by all together.</summary>
internal sealed class Quality
{
    private const int Brought = 100;

    // PostgreSQL's 500 of a million claims.
    private const int Alone = 10;
    private readonly ClaimVectors _vectors = ClaimVectors.Load();
    private readonly QuerySet _set;
    private readonly byte[][] _claims;
    private readonly Bm25 _words;

    public Quality(QuerySet set)
    {
        _set = set;
        _claims = [.. set.Claims.Select(Vector)];
        _words = new Bm25(set.Claims);
    }

    public void Print(SentenceMeaning? encoder)
    {
        Console.WriteLine("| | MAP@5 | MRR | found in 10 | in 100 |\n|---|---|---|---|---|");
        Row("words alone: BM25, all words", q => _words.Rank(ClaimTerms.Of(q.Words).Words, 1000));
        Row("words alone: BM25, the 12 rarest", q => _words.Rank(Names(Query(q.Words, null).Rarest(Rarity(q.Words, null))), 1000));
        Row("vectors alone", q => Nearest(Query(q.Words, null)));
        Row("**words and vectors**", q => Fused(q.Words, null, _words, _set.Claims));
        Row("the same, words as PostgreSQL finds them", q => Shared(q.Words, null, Alone));
        Row(
            "words and vectors, common words not asked for (3 %)",
            q => Fused(q.Words, null, _words, _set.Claims, _set.Claims.Length * 3 / 100)
        );
        Row("vectors alone, with context", q => Nearest(Query(q.Words, q.Context)));
        Row("**words and vectors, with context**", q => Fused(q.Words, q.Context, _words, _set.Claims));
        Row("the same, words as PostgreSQL finds them, with context", q => Shared(q.Words, q.Context, Alone));
        var titled = _set.Claims.Zip(_set.Titles, (c, t) => $"{c} {t}").ToArray();
        var titledWords = new Bm25(titled);
        Row("words alone, with titles: BM25, all words", q => titledWords.Rank(ClaimTerms.Of(q.Words).Words, 1000));
        Row("words and vectors, with titles", q => Fused(q.Words, null, titledWords, titled));
        if (encoder is not null)
        {
            var claims = encoder.Of(_set.Claims);
            var queries = encoder.Of([.. _set.Queries.Select(q => q.Words)]);
            var numbers = _set.Queries.Select((q, i) => (q, i)).ToDictionary(q => q.q, q => q.i);
            Row(
                "an encoder's vectors alone",
                q => Ordered(claims.Select(c => (double)TensorPrimitives.Dot(c.Span, queries[numbers[q]].Span)))
            );
        }
    }

    /// <summary>What is said on the polarity of the pairs that are labelled as one claim.</summary>
    public void PrintPolarity()
    {
        var found = _set
            .Queries.SelectMany(q =>
                Fusion.Rank(Query(q.Words, null), q.Relevant.Select(r => new Candidate(r, _set.Claims[r - 1])), Rarity(q.Words, null), 99)
            )
            .CountBy(s => s.Polarity.Polarity)
            .OrderBy(c => c.Key);
        Console.WriteLine($"\nPolarity of the labelled pairs: {string.Join(", ", found.Select(f => $"{f.Key} {f.Value}"))}.");
    }

    private void Row(string name, Func<LabelledQuery, IReadOnlyList<long>> rank)
    {
        var lists = _set.Queries.AsParallel().AsOrdered().Select(q => (q.Relevant, Ranked: rank(q))).ToArray();
        var map = lists.Average(l => AveragePrecision(l.Relevant, l.Ranked));
        var mrr = lists.Average(l => First(l.Relevant, l.Ranked) is >= 0 and var at ? 1.0 / (at + 1) : 0);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {map:.000} | {mrr:.000} | {lists.Average(l => First(l.Relevant, l.Ranked) is >= 0 and < 10 ? 1.0 : 0):.00} | {lists.Average(l => First(l.Relevant, l.Ranked) is >= 0 and < 100 ? 1.0 : 0):.00} |"
            )
        );
    }

    private List<long> Fused(string words, string? context, Bm25 index, string[] texts, long mostRows = 30_000)
    {
        var query = Query(words, context);
        var rarity = index.Rarity(query.CountedWords);
        var ids = index.Rank(Names(query.Rarest(rarity, mostRows: mostRows)), Brought).Concat(Nearest(query).Take(Brought)).Distinct();
        return [.. Fusion.Rank(query, ids.Select(i => new Candidate(i, texts[i - 1], _claims[i - 1])), rarity, Brought).Select(s => s.Id)];
    }

    private List<long> Shared(string words, string? context, long mostAlone)
    {
        var query = Query(words, context);
        var rarity = _words.Rarity(query.CountedWords);
        var ids = _words.Shared(query.Rarest(rarity, mostRows: 30_000), mostAlone, Brought).Concat(Nearest(query).Take(Brought)).Distinct();
        return
        [
            .. Fusion.Rank(query, ids.Select(i => new Candidate(i, _set.Claims[i - 1], _claims[i - 1])), rarity, Brought).Select(s => s.Id),
        ];
    }

    private static string[] Names(IEnumerable<RareWord> words) => [.. words.Select(w => w.Word)];

    private List<long> Nearest(SimilarQuery query)
    {
        var vector = query.Vector.ToArray();
        return Ordered(_claims.Select(c => ClaimVectors.Cosine(vector, c)));
    }

    private SimilarQuery Query(string words, string? context) => new(words, context, _vectors);

    private WordRarity Rarity(string words, string? context) => _words.Rarity(Query(words, context).CountedWords);

    private byte[] Vector(string words)
    {
        var vector = new byte[_vectors.Bytes];
        _vectors.Of(words, vector);
        return vector;
    }

    private static List<long> Ordered(IEnumerable<double> scores) =>
        [.. scores.Select((s, i) => (Score: s, Id: i + 1L)).OrderByDescending(s => s.Score).ThenBy(s => s.Id).Take(1000).Select(s => s.Id)];

    private static int First(HashSet<long> relevant, IReadOnlyList<long> ranked) => ranked.ToList().FindIndex(relevant.Contains);

    private static double AveragePrecision(HashSet<long> relevant, IReadOnlyList<long> ranked)
    {
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(5, ranked.Count); i++)
        {
            sum += relevant.Contains(ranked[i]) ? (double)++hits / (i + 1) : 0;
        }

        return sum / Math.Min(5, relevant.Count);
    }
}
