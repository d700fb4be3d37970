using System.Reflection;
using Rejoinder.Naming;

namespace Rejoinder.Names;

internal static class Tuning
{
    public static void Run(string data, params string[] only)
    {
        var sets = new[]
        {
            "everypolitician_latin",
            "everypolitician_cross_script",
            "nk_name_bench",
            "ofac_alias",
            "us_congress",
            "un_alias",
        }.ToDictionary(n => n, n => LabelledPair.Read(Path.Combine(data, "pairs", n + ".tsv")).Where(p => p.IsForDeveloping).ToList());
        var names = Lookup.Names(data);
        var index = NameIndex.Build(names);
        var folded = names.Select(n => Name.Parse(n).Folded).ToArray();
        var queries = new[] { "typos", "aliases" }
            .SelectMany(n => File.ReadLines(Path.Combine(data, "lookup", n + ".tsv")))
            .Select(l => l.Split('\t'))
            .Select(c => (c[0], Name.Parse(c[1]).Folded))
            .ToList();
        double Objective(bool show = false)
        {
            double sum = 0;
            foreach (var (name, pairs) in sets)
            {
                var chosen = name == "ofac_alias" ? pairs.Where(p => p.Kind == "person") : pairs;
                var scored = chosen.Select(p => (NameMatcher.Score(Name.Parse(p.Left), Name.Parse(p.Right)), p.Same)).ToList();
                var q = Quality.Of(scored, Quality.BestThreshold(scored));
                if (show)
                    Console.WriteLine($"  {name} F1 {q.F1:F3} R95 {q.RecallAtPrecision95:F3} AUC {q.Auc:F3}");
                sum += name switch
                {
                    "everypolitician_latin" => (2 * q.F1) + q.RecallAtPrecision95,
                    "everypolitician_cross_script" => 2 * q.Auc,
                    "nk_name_bench" => q.F1 + .5 * q.Auc,
                    "ofac_alias" => q.Auc + q.RecallAtPrecision95,
                    "un_alias" => .5 * q.Auc,
                    _ => 2 * q.F1,
                };
            }

            if (only.Length > 0)
            {
                foreach (var (q, want) in queries)
                {
                    var hits = index.Find(q, 1);
                    sum += hits.Count > 0 && folded[hits[0].Id] == want ? 4.0 / queries.Count : 0;
                }
            }

            return sum;
        }

        var best = Objective(true);
        Console.WriteLine($"start {best:F4}");
        var fields = typeof(NameWeights)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(float) && !f.IsLiteral && (only.Length == 0 || only.Contains(f.Name)))
            .ToArray();
        foreach (var f in fields)
        {
            var was = (float)f.GetValue(null)!;
            f.SetValue(null, was * .8f);
            var less = Objective() - best;
            f.SetValue(null, was * 1.25f);
            var more = Objective() - best;
            f.SetValue(null, was);
            Console.WriteLine($"SENS {f.Name} {was} {less:F4} {more:F4}");
        }

        Objective(true);
        foreach (var f in fields)
            Console.WriteLine($"{f.Name} = {f.GetValue(null)}f;");
    }
}
