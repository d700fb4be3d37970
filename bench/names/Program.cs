using System.Diagnostics;
using System.Globalization;
using Rejoinder.Names;
using Rejoinder.Naming;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var data = args[1];
var mine = (string a, string b) => NameMatcher.Score(Name.Parse(a), Name.Parse(b));
switch (args[0])
{
    case "pairs":
        foreach (var file in Directory.GetFiles(Path.Combine(data, "pairs"), "*.tsv").Order())
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

        break;
    case "lookup":
        Lookup.Run(data, args.Length > 2);
        break;
    case "reconcile":
        Reconciling.Run(data, args[2]);
        break;
    case "peers":
        Peers.Pairs(data);
        Lookup.Run(data, false);
        Peers.Lookups(data);
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
    {
        var pairs = LabelledPair.Read(Path.Combine(data, "pairs", "everypolitician_latin.tsv"));
        for (var round = 0; round < 8; round++)
        {
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var n = 0;
            double sum = 0;
            while (clock.ElapsedMilliseconds < 1000)
            {
                foreach (var p in pairs)
                {
                    sum += mine(p.Left, p.Right);
                    n++;
                }
            }

            Console.WriteLine(
                $"{n / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F0} pairs per CPU second parsed and scored {sum / n:F3}"
            );
        }

        var names = pairs.Select(p => (Name.Parse(p.Left), Name.Parse(p.Right))).ToArray();
        var c = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            foreach (var (a, b) in names)
            {
                NameMatcher.Score(a, b);
            }
        }

        Console.WriteLine($"{20 * names.Length / c.Elapsed.TotalSeconds:F0} pairs/s scored");
        break;
    }
}

return 0;

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
