using System.Text;
using AnyAscii;
using FuzzySharp;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Rejoinder.Naming;

namespace Rejoinder.Names;

/// <summary>What NuGet offers, on the same pairs and names, in one table. The peers get names brought to plain letters by AnyAscii.</summary>
internal static class Peers
{
    private static readonly F23.StringSimilarity.JaroWinkler Winkler = new();

    public static void Pairs(string data, Postgres? postgres)
    {
        var sets = new[] { "everypolitician_latin", "everypolitician_cross_script", "nk_name_bench", "ofac_alias", "us_congress" }
            .Select(n =>
                (
                    Name: n,
                    Pairs: LabelledPair
                        .Read(Path.Combine(data, "pairs", n + ".tsv"))
                        .Where(p => n != "ofac_alias" || p.Kind == "person")
                        .ToList()
                )
            )
            .ToList();
        var scorers = new (string Name, bool Plain, Func<string, string, double> Score)[]
        {
            ("Rejoinder", false, (a, b) => NameMatcher.Score(Name.Parse(a), Name.Parse(b))),
            ("FuzzySharp WeightedRatio", true, (a, b) => Fuzz.WeightedRatio(a, b) / 100.0),
            ("FuzzySharp TokenSetRatio", true, (a, b) => Fuzz.TokenSetRatio(a, b) / 100.0),
            ("FuzzySharp TokenSortRatio", true, (a, b) => Fuzz.TokenSortRatio(a, b) / 100.0),
            ("F23 Jaro-Winkler", true, Winkler.Similarity),
        };
        Console.WriteLine("| scorer | set | P | R | F1 | recall at precision .95 | AUC | pairs per CPU second |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, plain, score) in scorers)
        {
            foreach (var (set, pairs) in sets)
            {
                var prepared = pairs
                    .Select(p => (A: plain ? Plain(p.Left) : p.Left, B: plain ? Plain(p.Right) : p.Right, p.Same, p.IsForDeveloping))
                    .ToList();
                // The best of the passes: the first ones compile, and other work on the machine takes away.
                var speed = Enumerable.Range(0, 6).Max(_ => Pass(TimeSpan.FromSeconds(0.4)));
                var scored = prepared.Select(p => (Score: score(p.A, p.B), p.Same, p.IsForDeveloping)).ToList();
                double Pass(TimeSpan least)
                {
                    var cpu = Environment.CpuUsage.TotalTime;
                    var n = 0;
                    while (Environment.CpuUsage.TotalTime - cpu < least)
                    {
                        prepared.ForEach(p => score(p.A, p.B));
                        n += prepared.Count;
                    }

                    return n / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
                }

                Row(name, set, scored, speed);
            }
        }

        foreach (var (set, pairs) in postgres is null ? [] : sets)
        {
            var (scores, milliseconds) = postgres!.Similarities([.. pairs.Select(p => (Plain(p.Left), Plain(p.Right)))]);
            var scored = pairs.Zip(scores, (p, s) => (Score: s, p.Same, p.IsForDeveloping)).ToList();
            Row("pg_trgm similarity", set, scored, pairs.Count / milliseconds * 1000);
        }
    }

    private static void Row(string name, string set, List<(double Score, bool Same, bool IsForDeveloping)> scored, double speed)
    {
        var threshold = Quality.BestThreshold([.. scored.Where(s => s.IsForDeveloping).Select(s => (s.Score, s.Same))]);
        var q = Quality.Of([.. scored.Where(s => !s.IsForDeveloping).Select(s => (s.Score, s.Same))], threshold);
        Console.WriteLine(
            $"| {name} | {set} | {q.Precision:F3} | {q.Recall:F3} | {q.F1:F3} | {q.RecallAtPrecision95:F3} | {q.Auc:F3} | {speed:F0} |"
        );
    }

    public static void Lookups(string data, Postgres? postgres)
    {
        var names = Lookup.Names(data);
        var plain = names.Select(Plain).ToArray();
        var directory = new RAMDirectory();
        using (
            var writer = new IndexWriter(
                directory,
                new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
            )
        )
        {
            foreach (var name in plain)
            {
                writer.AddDocument(new Document { new TextField("grams", string.Join(' ', Trigrams(name)), Field.Store.NO) });
            }

            writer.ForceMerge(1);
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        int Best(string query)
        {
            var all = new BooleanQuery();
            foreach (var gram in Trigrams(Plain(query)).Distinct())
            {
                all.Add(new TermQuery(new Term("grams", gram)), Occur.SHOULD);
            }

            var hits = searcher.Search(all, 1).ScoreDocs;
            return hits.Length == 0 ? -1 : hits[0].Doc;
        }

        postgres?.Index(plain);
        foreach (var set in new[] { "typos", "aliases" })
        {
            var queries = File.ReadLines(Path.Combine(data, "lookup", set + ".tsv")).Select(l => l.Split('\t')).ToList();
            var wanted = queries.Select(q => Plain(q[1])).ToArray();
            queries.ForEach(q => Best(q[0]));
            var cpu = Environment.CpuUsage.TotalTime;
            var hits = queries.Select(q => Best(q[0])).ToArray();
            Row("Lucene.NET trigrams", hits, queries.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            if (postgres is not null)
            {
                var (found, milliseconds) = postgres.Nearest([.. queries.Select(q => Plain(q[0]))]);
                Row("pg_trgm with GIN, by the clock", found, queries.Count / milliseconds * 1000);
            }

            void Row(string name, int[] found, double speed)
            {
                var right = found.Where((f, i) => f >= 0 && plain[f] == wanted[i]).Count();
                Console.WriteLine($"| {name} | {set} | {right / (double)queries.Count:P1} | | {speed:F0} |");
            }
        }
    }

    private static IEnumerable<string> Trigrams(string name) =>
        name.Split(' ')
            .Select(w => $"_{w}_")
            .SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Length - 2)).Select(i => w.Substring(i, 3)));

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Transliterate().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (c != '\'' && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
