using System.Diagnostics;
using System.Globalization;
using Rejoinder.Names;
using Rejoinder.Naming;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 2)
{
    args = ["", ""];
}

var data = args[1];
var mine = (string a, string b) => NameMatcher.Score(Name.Parse(a), Name.Parse(b));
switch (args[0])
{
    case "pairs":
        PairSets(data);
        break;
    case "all":
        All(data, args);
        break;
    case "lookup":
        Lookup.Run(data, args.Length > 2);
        break;
    case "reconcile":
        Reconciling.Run(data, args[2]);
        break;
    case "peers":
        SideBySide(data);
        break;
    case "cases":
        return Cases.Run(data);
    case "million":
        Million.Run(data, args.Length > 2);
        break;
    case "errors":
    {
        var pairs = LabelledPair
            .Read(Path.Combine(data, "pairs", args[2] + ".tsv"))
            .Where(p => p.IsForDeveloping && (args.Length < 4 || p.Kind == args[3]))
            .Select(p => (p, s: mine(p.Left, p.Right)))
            .ToList();
        var t = Quality.BestThreshold(pairs.Select(x => (x.s, x.p.Same)).ToList());
        Console.WriteLine($"threshold {t:F3}");
        foreach (var (p, s) in pairs.Where(x => x.p.Same != x.s >= t).OrderBy(x => x.p.Same).ThenBy(x => x.s))
        {
            Console.WriteLine($"{(p.Same ? 1 : 0)} {s:F3} {p.Left} | {p.Right}");
        }

        break;
    }
    case "speed":
        Speed(data);
        break;
    default:
        Console.Error.WriteLine("all|peers|pairs|lookup|million|speed DATA, reconcile ROSTER NAMES, cases CASES, errors DATA SET");
        return 2;
}

return 0;

// The whole report, as it is kept in bench/results.
void All(string folder, string[] given)
{
    Console.WriteLine($"# Names, {DateTime.UtcNow:yyyy-MM-dd}\n\n## Pairs\n\n```");
    PairSets(folder);
    Console.WriteLine("```\n\n## Side by side\n");
    SideBySide(folder);
    Console.WriteLine("\n## One against a million\n\n```");
    Million.Run(folder, false);
    Console.WriteLine("```\n\n## Speed of pairs\n\n```");
    Speed(folder);
    Console.WriteLine("```");
    if (given.Length > 3)
    {
        Console.WriteLine("\n## Reconciliation\n\n```");
        Reconciling.Run(given[2], given[3]);
        Console.WriteLine("```");
    }
}

void SideBySide(string folder)
{
    using var postgres = Postgres.Start();
    Peers.Pairs(folder, postgres);
    Console.WriteLine();
    Lookup.Run(folder, false);
    Peers.Lookups(folder, postgres);
}

void PairSets(string folder)
{
    foreach (var file in Directory.GetFiles(Path.Combine(folder, "pairs"), "*.tsv").Order())
    {
        var pairs = LabelledPair.Read(file);
        foreach (var kind in pairs.GroupBy(p => p.Kind).OrderBy(g => g.Key))
        {
            Show(Path.GetFileNameWithoutExtension(file) + " " + kind.Key, [.. kind]);
        }

        if (pairs.Select(p => p.Kind).Distinct().Count() > 1)
        {
            Show(Path.GetFileNameWithoutExtension(file), pairs);
        }
    }
}

// The best of the rounds: what other work on the machine takes away is not the comparison's.
void Speed(string folder)
{
    var pairs = LabelledPair.Read(Path.Combine(folder, "pairs", "everypolitician_latin.tsv"));
    var names = pairs.Select(p => (Name.Parse(p.Left), Name.Parse(p.Right))).ToArray();
    Console.WriteLine(
        $"parsed and scored: {Best(() => pairs.ForEach(p => mine(p.Left, p.Right))):F0} pairs per CPU second, the best of 12 rounds"
    );
    Console.WriteLine($"scored alone: {Best(() => Array.ForEach(names, n => NameMatcher.Score(n.Item1, n.Item2))):F0}");

    double Best(Action pass)
    {
        var best = 0.0;
        for (var round = 0; round < 12; round++)
        {
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var n = 0;
            while (clock.ElapsedMilliseconds < 700)
            {
                pass();
                n += pairs.Count;
            }

            best = Math.Max(best, n / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        }

        return best;
    }
}

void Show(string name, List<LabelledPair> pairs)
{
    var dev = pairs.Where(p => p.IsForDeveloping).Select(p => (mine(p.Left, p.Right), p.Same)).ToList();
    var held = pairs.Where(p => !p.IsForDeveloping).Select(p => (mine(p.Left, p.Right), p.Same)).ToList();
    var all = Quality.BestThreshold([.. dev, .. held]);
    var whole = Quality.Of([.. dev, .. held], all);
    var t = Quality.BestThreshold(dev);
    var d = Quality.Of(dev, t);
    var h = Quality.Of(held, t);
    Console.WriteLine(
        $"{name, -38} t {t:F2} | dev F1 {d.F1:F3} R@.95 {d.RecallAtPrecision95:F3} AUC {d.Auc:F3} | held P {h.Precision:F3} R {h.Recall:F3} F1 {h.F1:F3} R@.95 {h.RecallAtPrecision95:F3} AUC {h.Auc:F3}"
    );
}
