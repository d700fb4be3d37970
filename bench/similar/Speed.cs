using System.Diagnostics;
using System.Globalization;
using Rejoinder.Register.Similar;

namespace Rejoinder.Similar.Bench;

/// <summary>A million made-up claims (the head of one and the tail of another): how fast vectors are made, kept and scanned.</summary>
internal static class Speed
{
    private const int Batch = 10_000;
    private const int Queries = 200;
    private const int Checked = 20;

    public static void Print(QuerySet set, int rows)
    {
        var vectors = ClaimVectors.Load();
        var path = Path.Combine(Path.GetTempPath(), $"similar-bench-{Environment.ProcessId}.vectors");
        try
        {
            using var file = VectorFile.Open(path, vectors.Bytes, vectors.Fingerprint);
            var texts = Texts(set.Claims).Take(rows).ToArray();
            var all = new byte[rows][];
            var (making, keeping) = (new Stopwatch(), new Stopwatch());
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            for (var from = 0; from < rows; from += Batch)
            {
                making.Start();
                for (var i = from; i < Math.Min(rows, from + Batch); i++)
                {
                    all[i] = new byte[vectors.Bytes];
                    vectors.Of(texts[i], all[i]);
                }

                making.Stop();
                keeping.Start();
                file.Append([.. Enumerable.Range(from, Math.Min(Batch, rows - from)).Select(i => (i + 1L, (ReadOnlyMemory<byte>)all[i]))]);
                keeping.Stop();
            }

            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            Say(
                $"Vectors made: {rows / making.Elapsed.TotalSeconds:N0} a second on one core; kept: {rows / keeping.Elapsed.TotalSeconds:N0} a second; processor time of both {processor.TotalMilliseconds / rows:.000} ms a claim."
            );
            byte[][] asked = [.. set.Queries.Take(Queries).Select(q => new SimilarQuery(q.Words, null, vectors).Vector.ToArray())];
            file.Scan(asked[0], 100);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var times = asked.Select(a => Time(() => file.Scan(a, 100))).Order().ToArray();
            Say(
                $"Scan of {rows:N0}, 100 wanted: median {times[times.Length / 2]:.0} ms, 95th percentile {times[times.Length * 95 / 100]:.0} ms."
            );
            var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / asked.Length;
            Say($"Processor time of a scan: {spent:.0} ms, shared by all cores.");
            var first = asked.Take(Checked).AsParallel().Average(a => Recall(file, a, all, 10));
            var recall = asked.Take(Checked).AsParallel().Average(a => Recall(file, a, all, 100));
            Say($"Of the 100 nearest by whole vectors the scan finds {recall:.000}, of the 10 nearest {first:.000}.");
            all = null!;
            texts = null!;
            GC.Collect();
            var clock = Stopwatch.StartNew();
            using (var again = VectorFile.Open(path, vectors.Bytes, vectors.Fingerprint))
            {
                Say(
                    $"Opened in {clock.ElapsedMilliseconds:N0} ms ({again.Count:N0} rows, {new FileInfo(path).Length / 1_000_000:N0} MB on disk)."
                );
            }

            GC.Collect();
            Say($"Managed memory with the file open and the vectors' table: {GC.GetTotalMemory(true) / 1_000_000:N0} MB.");
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".lock");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine("- " + line.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Texts(string[] claims)
    {
        var random = new Random(7);
        while (true)
        {
            var (head, tail) = (claims[random.Next(claims.Length)].Split(' '), claims[random.Next(claims.Length)].Split(' '));
            yield return string.Join(' ', head.Take(head.Length / 2).Concat(tail.Skip(tail.Length / 2)));
        }
    }

    private static double Recall(VectorFile file, byte[] asked, byte[][] all, int top)
    {
        var cosines = all.Select(v => ClaimVectors.Cosine(asked, v)).ToArray();
        var least = cosines.OrderDescending().ElementAt(top - 1);
        return file.Scan(asked, 100).Count(h => h.Cosine >= least - 1e-9) / (double)top;
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }
}
