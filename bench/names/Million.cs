using System.Diagnostics;
using Rejoinder.Naming;

namespace Rejoinder.Names;

/// <summary>One name against a million: the lookup set's names with their family names exchanged, so that words are as common as among people.</summary>
internal static class Million
{
    public static void Run(string data)
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
        var before = GC.GetTotalMemory(true);
        var index = NameIndex.Open(path, names, Console.WriteLine);
        Console.WriteLine($"loaded in {clock.Elapsed.TotalSeconds:F2} s ({(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F2} CPU s)");
        File.Delete(path);
        var queries = new[] { "typos", "aliases" }
            .SelectMany(f => File.ReadLines(Path.Combine(data, "lookup", f + ".tsv")))
            .Select(l => l.Split('\t')[0])
            .ToList();
        foreach (var q in queries)
        {
            index.Find(q, 5);
        }

        var times = new List<double>();
        foreach (var q in queries)
        {
            clock.Restart();
            index.Find(q, 5);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            $"p50 {times[times.Count / 2]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms, index {(GC.GetTotalMemory(true) - before) / 1e6:F0} MB, process {Environment.WorkingSet / 1e6:F0} MB"
        );
    }
}
