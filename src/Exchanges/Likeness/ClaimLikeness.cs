using System.Numerics.Tensors;
using Rejoinder.Reading.Models;

namespace Rejoinder.Exchanges.Likeness;

/// <summary>
/// How far two claims are about the same thing, for every pair of two texts: the overlap of their words, parties, dates and amounts, each
/// weighed by how rare it is in the two texts together (a cosine, 0 to 1), and a little for the meaning that the encoder sees. Meaning is
/// measured in standard deviations above the mean of the pair of texts, so that it does not hang on the scale of an encoder.
/// </summary>
internal sealed class ClaimLikeness
{
    /// <summary>One standard deviation of meaning weighs as much as this much overlap.</summary>
    private const double MeaningWeight = 0.02;

    // Beyond this a sentence hardly can be more alike, and one outlier would carry a pair.
    private const double MostDeviations = 4;

    private readonly ClaimText[] _first;
    private readonly ClaimText[] _second;
    private readonly double[,] _overlap;
    private readonly double[,]? _cosine;
    private readonly double _mean;
    private readonly double _deviation = 1;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public ClaimLikeness(ClaimText[] first, ClaimText[] second, SentenceMeaning? meaning, CancellationToken cancellation)
    {
        (_first, _second) = (first, second);
        _overlap = Overlap();
        if (meaning is null || first.Length == 0 || second.Length == 0)
        {
            return;
        }

        var vectors = meaning.Of([.. first.Concat(second).Select(c => c.Words)], cancellation);
        _cosine = new double[first.Length, second.Length];
        double sum = 0,
            squares = 0;
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                double cosine = TensorPrimitives.Dot(vectors[i].Span, vectors[first.Length + j].Span);
                _cosine[i, j] = cosine;
                sum += cosine;
                squares += cosine * cosine;
            }
        }

        var pairs = (double)first.Length * second.Length;
        _mean = sum / pairs;
        _deviation = Math.Max(1e-6, Math.Sqrt(Math.Max(0, (squares / pairs) - (_mean * _mean))));
    }

    /// <summary>The overlap of what the two claims name and say, 0 to 1.</summary>
    public double Overlap(int first, int second) => _overlap[first, second];

    /// <summary>Overlap and meaning together; 0 where nothing is shared.</summary>
    public double Of(int first, int second) => _overlap[first, second] + (MeaningWeight * Deviations(first, second));

    /// <summary>The cosine of the encoder's vectors, or null where it was not asked.</summary>
    public double? Meaning(int first, int second) => _cosine?[first, second];

    /// <summary>How many standard deviations the meaning is above the mean of all pairs, 0 where it is not.</summary>
    public double Deviations(int first, int second) =>
        _cosine is null ? 0 : Math.Clamp((_cosine[first, second] - _mean) / _deviation, 0, MostDeviations);

    /// <summary>What the two share, the rarest first, as keys of <see cref="ClaimText.Features"/>.</summary>
    public IEnumerable<string> Shared(int first, int second) =>
        _first[first]
            .Features.Keys.Where(_second[second].Features.ContainsKey)
            .OrderByDescending(k => _weights[k])
            .ThenBy(k => k, StringComparer.Ordinal);

    private double[,] Overlap()
    {
        foreach (var key in _first.Concat(_second).SelectMany(c => c.Features.Keys))
        {
            _weights[key] = _weights.GetValueOrDefault(key) + 1;
        }

        var claims = _first.Length + _second.Length;
        foreach (var (key, count) in _weights.ToArray())
        {
            _weights[key] = Math.Log(1 + (claims / count));
        }

        var (firstSums, secondSums) = (_first.Select(Sum).ToArray(), _second.Select(Sum).ToArray());
        var where = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j < _second.Length; j++)
        {
            foreach (var key in _second[j].Features.Keys)
            {
                (where.TryGetValue(key, out var list) ? list : where[key] = []).Add(j);
            }
        }

        var overlap = new double[_first.Length, _second.Length];
        for (var i = 0; i < _first.Length; i++)
        {
            foreach (var key in _first[i].Features.Keys.Order(StringComparer.Ordinal))
            {
                foreach (var j in where.GetValueOrDefault(key) ?? [])
                {
                    overlap[i, j] += _weights[key];
                }
            }

            for (var j = 0; j < _second.Length; j++)
            {
                overlap[i, j] = overlap[i, j] > 0 ? overlap[i, j] / Math.Sqrt(firstSums[i] * secondSums[j]) : 0;
            }
        }

        return overlap;
    }

    private double Sum(ClaimText claim) => claim.Features.Keys.Order(StringComparer.Ordinal).Sum(k => _weights[k]);
}
