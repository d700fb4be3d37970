namespace Rejoinder.Evaluation;

/// <summary>
/// How well the kinds of claims are found end to end: F1 a kind over all claims of golds and records, a claim that was not found counting
/// against its kind. The macro mean leaves out <c>definition</c>, of which there are too few.
/// </summary>
public sealed class KindScore
{
    private static readonly string[] Order = ["factual", "allegation", "opinion", "demand", "commitment", "definition"];

    private readonly Dictionary<string, (int Right, int Found, int Gold)> _counts = new(StringComparer.Ordinal);

    /// <summary>F1 of each kind that a gold has.</summary>
    public IReadOnlyList<(string Kind, double F1)> ByKind =>
        [
            .. Order
                .Select(kind => (kind, _counts.GetValueOrDefault(kind)))
                .Where(k => k.Item2.Gold > 0)
                .Select(k => (k.kind, 2.0 * k.Item2.Right / (k.Item2.Found + k.Item2.Gold))),
        ];

    /// <summary>Mean of the kinds' F1 without <c>definition</c>; 0 where there is none.</summary>
    public double Macro
    {
        get
        {
            var counted = ByKind.Where(k => k.Kind != "definition").Select(k => k.F1).ToArray();
            return counted.Length > 0 ? counted.Sum() / counted.Length : 0;
        }
    }

    internal void Add(string kind, int right = 0, int found = 0, int gold = 0)
    {
        var (r, f, g) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (r + right, f + found, g + gold);
    }

    /// <summary>The line of the report.</summary>
    public override string ToString() =>
        $"{Decimals.Three(Macro)}  {string.Join(' ', ByKind.Select(k => $"{k.Kind} {Decimals.Two(k.F1)}"))}";
}
