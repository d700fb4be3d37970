using System.Diagnostics;
using Rejoinder.Naming;

namespace Rejoinder.Names;

/// <summary>One name against a million: the lookup set's names with their family names exchanged, so that words are as common as among people.</summary>
internal static class Million
{
    public static void Run(string data, bool show)
    {
        var given = Lookup.Names(data);
        var random = new Random(7);
        var names = new List<string>(1_000_000);
        names.AddRange(given);
        var words = given.Select(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 1).ToArray();
        while (names.Count < 1_000_000)
        {
            var a = words[random.Next(words.Length)];
            var b = words[random.Next(words.Length)];
            names.Add(string.Join(' ', a[..^1].Append(b[^1])));
        }

        var path = Path.Combine(Path.GetTempPath(), $"names-{Environment.ProcessId}.index");
        var cpu = Environment.CpuUsage.TotalTime;
        NameIndex.Open(path, names, Console.WriteLine);
        Console.WriteLine(
            $"built and saved in {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F1} CPU s, file {new FileInfo(path).Length / 1e6:F0} MB"
        );
        GC.Collect();
        cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var index = NameIndex.Open(path, names, Console.WriteLine);
        Console.WriteLine($"loaded in {clock.Elapsed.TotalSeconds:F2} s ({(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F2} CPU s)");
        File.Delete(path);
        var queries = new[] { "typos", "aliases" }
            .SelectMany(f => File.ReadLines(Path.Combine(data, "lookup", f + ".tsv")))
            .Select(l => l.Split('\t')[0])
            .ToList();
        // The least of five: what another process took of the processor is not the lookup's.
        var times = queries
            .Select(q =>
                (
                    Query: q,
                    Time: Enumerable
                        .Range(0, 6)
                        .Select(_ =>
                        {
                            clock.Restart();
                            index.Find(q, 5);
                            return clock.Elapsed.TotalMilliseconds;
                        })
                        .Skip(1)
                        .Min()
                )
            )
            .OrderBy(t => t.Time)
            .ToList();
        Console.WriteLine(
            $"p50 {times[times.Count / 2].Time:F2} ms, p99 {times[times.Count * 99 / 100].Time:F2} ms, worst {times[^1].Time:F2} ms ({times[^1].Query}); process {Environment.WorkingSet / 1e6:F0} MB"
        );
        foreach (var (query, time) in show ? times.TakeLast(12) : [])
        {
            Console.WriteLine($"  {time:F2} ms {query}");
        }
    }
}
