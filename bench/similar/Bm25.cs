using Rejoinder.Register.Similar;

namespace Rejoinder.Similar.Bench;

/// <summary>What a database's full-text search would answer: FTS5's words, stems, k1 = 1.2 and b = 0.75, in memory.</summary>
internal sealed class Bm25
{
    private readonly Dictionary<string, List<(int Row, int Count)>> _rows = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _mean;

    public Bm25(IReadOnlyList<string> texts)
    {
        _lengths = new int[texts.Count];
        for (var row = 0; row < texts.Count; row++)
        {
            var stems = ClaimTerms.Of(texts[row]).Stems;
            _lengths[row] = stems.Count;
            foreach (var (stem, count) in stems.CountBy(s => s))
            {
                (_rows.TryGetValue(stem, out var list) ? list : _rows[stem] = []).Add((row, count));
            }
        }

        _mean = _lengths.Average();
    }

    public long Count(string word) => _rows.TryGetValue(PorterStem.Of(word), out var rows) ? rows.Count : 0;

    public WordRarity Rarity(IEnumerable<string> words) => new(_lengths.Length, words.Distinct().ToDictionary(w => w, Count));

    /// <summary>Ids from 1, the best first.</summary>
    public List<long> Rank(IReadOnlyList<string> words, int top)
    {
        var scores = new Dictionary<int, double>();
        foreach (var stem in words.Select(PorterStem.Of).Distinct())
        {
            if (_rows.TryGetValue(stem, out var rows))
            {
                var rarity = Math.Max(1e-6, Math.Log((_lengths.Length - rows.Count + 0.5) / (rows.Count + 0.5)));
                foreach (var (row, count) in rows)
                {
                    var score = rarity * count * 2.2 / (count + (1.2 * (0.25 + (0.75 * _lengths[row] / _mean))));
                    scores[row] = scores.GetValueOrDefault(row) + score;
                }
            }
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(top).Select(s => s.Key + 1L)];
    }

    /// <summary>What PostgreSQL is asked for: claims with two of the words or a rare one, else with the next words; ids from 1, the best first.</summary>
    public List<long> Shared(IReadOnlyList<RareWord> words, long mostAlone, int top)
    {
        var found = new Dictionary<int, (double Worth, int Words, bool HasRare)>();
        var claims = 0L;
        foreach (var word in words)
        {
            claims += word.Claims;
            foreach (var (row, _) in _rows[PorterStem.Of(word.Word)])
            {
                var (worth, many, rare) = found.GetValueOrDefault(row);
                found[row] = (worth + word.Worth, many + 1, rare || claims <= mostAlone);
            }
        }

        var best = found.Where(f => f.Value.Words > 1 || f.Value.HasRare).ToList();
        return
        [
            .. (best.Count < top ? [.. found] : best)
                .OrderByDescending(f => f.Value.Worth / Math.Sqrt(_lengths[f.Key]))
                .ThenBy(f => f.Key)
                .Take(top)
                .Select(f => f.Key + 1L),
        ];
    }
}
