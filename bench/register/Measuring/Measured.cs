using System.Diagnostics;
using System.Globalization;

namespace Rejoinder.Register.Bench.Measuring;

/// <summary>Figures of one process, each on a line of its own: its name, a tab, the number.</summary>
internal static class Measured
{
    public static void Say(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:0.##}"));

    /// <summary>
    /// The milliseconds that each of some runs took, by the clock (median, 95th percentile, worst) and of processor time (95th percentile). All
    /// are run three times over, and the least of a run counts: what other processes took of the machine is not the register's.
    /// </summary>
    public static void Times<T>(string name, IReadOnlyList<T> runs, Action<T> work) => Times(name, runs, work, passes: 3);

    /// <summary>The same for what can be done once only.</summary>
    public static void TimesOnce<T>(string name, IReadOnlyList<T> runs, Action<T> work) => Times(name, runs, work, passes: 1);

    private static void Times<T>(string name, IReadOnlyList<T> runs, Action<T> work, int passes)
    {
        var times = Enumerable.Repeat(double.MaxValue, runs.Count).ToArray();
        var costs = Enumerable.Repeat(double.MaxValue, runs.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var (processor, clock) = (Processor.Time(), Stopwatch.GetTimestamp());
                work(runs[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                costs[i] = Math.Min(costs[i], (Processor.Time() - processor).TotalMilliseconds);
            }
        }

        Array.Sort(times);
        Array.Sort(costs);
        Say($"{name}, p50", times[times.Length / 2]);
        Say($"{name}, p95", times[times.Length * 95 / 100]);
        Say($"{name}, worst", times[^1]);
        Say($"{name}, processor, p95", costs[costs.Length * 95 / 100]);
    }

    /// <summary>How many a second.</summary>
    public static void Rate(string name, int many, Action work)
    {
        var clock = Stopwatch.GetTimestamp();
        work();
        Say(name, many / Stopwatch.GetElapsedTime(clock).TotalSeconds);
    }

    /// <summary>The most memory that this process ever had, in MB.</summary>
    public static void Memory(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        Say(name, int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0);
    }
}
