using System.Diagnostics;
using System.IO.Compression;
using Rejoinder.Naming;

namespace Rejoinder.Names;

/// <summary>One name against the 88,615 of the lookup set: how often the right one comes first, and how fast.</summary>
internal static class Lookup
{
    public static void Run(string data, bool show)
    {
        var names = Names(data);
        var clock = Stopwatch.StartNew();
        var index = NameIndex.Build(names);
        Console.WriteLine($"{index.Count} names, indexed in {clock.Elapsed.TotalSeconds:F1} s.\n");
        Console.WriteLine("| method | set | right first | in the first ten | lookups per CPU second |\n|---|---|---|---|---|");
        var folded = names.Select(n => Name.Parse(n).Folded).ToArray();
        foreach (var set in new[] { "typos", "aliases" })
        {
            var queries = File.ReadLines(Path.Combine(data, "lookup", set + ".tsv")).Select(l => l.Split('\t')).ToList();
            var right = 0;
            var inTen = 0;
            foreach (var q in queries)
            {
                var want = Name.Parse(q[1]).Folded;
                var hits = index.Find(q[0], 10);
                var ok = hits.Count > 0 && folded[hits[0].Id] == want;
                right += ok ? 1 : 0;
                inTen += hits.Any(h => folded[h.Id] == want) ? 1 : 0;
                if (!ok && show)
                {
                    Console.WriteLine(
                        $"  {q[0]} -> {q[1]} ({NameMatcher.Score(Name.Parse(q[0]), Name.Parse(q[1])):F3}) got {string.Join("; ", hits.Take(3).Select(h => $"{names[h.Id]} {h.Score:F3} {h.Rank:F3}"))}"
                    );
                }
            }

            // The best of the rounds: what other work on the machine takes away is not the lookup's.
            clock.Restart();
            var best = 0.0;
            while (clock.ElapsedMilliseconds < 5000)
            {
                var cpu = Environment.CpuUsage.TotalTime;
                foreach (var q in queries)
                {
                    index.Find(q[0], 1);
                }

                best = Math.Max(best, queries.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            }

            Console.WriteLine(
                $"| NameIndex | {set} | {right / (double)queries.Count:P1} | {inTen / (double)queries.Count:P1} | {best:F0} |"
            );
        }
    }

    public static string[] Names(string data)
    {
        using var file = File.OpenRead(Path.Combine(data, "lookup", "index.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var names = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            names.Add(line);
        }

        return [.. names];
    }
}
