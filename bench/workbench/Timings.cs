using System.Collections.Concurrent;

namespace Rejoinder.Workbench.Bench;

/// <summary>How long each request took, by what it asked for. Thread-safe.</summary>
internal sealed class Timings
{
    private readonly ConcurrentBag<(string Name, double Milliseconds)> taken = [];
    private readonly ConcurrentDictionary<string, int> errors = new();

    public int Count => taken.Count;

    public int Errors => errors.Values.Sum();

    public List<double> All => [.. taken.Select(t => t.Milliseconds).Order()];

    public void Add(string name, double milliseconds) => taken.Add((name, milliseconds));

    public void Fail(string what) => errors.AddOrUpdate(what, 1, (_, n) => n + 1);

    public IEnumerable<string> Kinds() => errors.OrderByDescending(e => e.Value).Take(20).Select(e => $"{e.Value} x {e.Key}");

    public IEnumerable<(string Name, List<double> Of)> ByName() =>
        taken
            .GroupBy(t => t.Name)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Select(t => t.Milliseconds).Order().ToList()));

    public static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
