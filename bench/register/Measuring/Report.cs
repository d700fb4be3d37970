using System.Diagnostics;
using System.Globalization;

namespace Rejoinder.Register.Bench.Measuring;

/// <summary>Runs this program for SQLite, then for PostgreSQL, and puts the figures beside each other as Markdown.</summary>
internal sealed class Report
{
    // What the register is meant to hold. Beginnings of names; a rate must be at least this, all else at most.
    private static readonly (string Name, double Mark)[] Marks =
    [
        ("open, new process, ms", 1_000),
        ("search, 1 to 3 common words, p95", 80),
        ("search, common words, newest first, p95", 80),
        ("search, common words and filters, p95", 80),
        ("search, rare words, p95", 10),
        ("similar, p95", 60),
        ("page of a statement, p95", 20),
        ("import, claims/s", 5_000),
        ("import, MB", 1_000),
        ("all, MB", 1_000),
        ("journal entries one by one, /s", 200),
        ("journal entries 100 at once, /s", 2_000),
    ];

    private readonly List<string> names = [];
    private readonly Dictionary<(string Name, string Kind), double> figures = [];

    /// <summary>Runs a step and keeps its figures.</summary>
    /// <param name="kind">The column.</param>
    /// <param name="server">The database server's process, whose time counts too; null where there is none.</param>
    /// <param name="arguments">What to run.</param>
    public void Run(string kind, int? server, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["BENCH_SERVER"] = server?.ToString(CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Console.Error.WriteLine($"{kind}: {line}");
            if (line.Split('\t') is [var name, var value])
            {
                if (!names.Contains(name))
                {
                    names.Add(name);
                }

                figures[(name, kind)] = double.Parse(value, CultureInfo.InvariantCulture);
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{string.Join(' ', arguments)}` on {kind} ended with {process.ExitCode}.");
        }
    }

    public void Write()
    {
        Console.WriteLine("| measure (ms unless it says otherwise) | mark | SQLite | PostgreSQL | PostgreSQL / SQLite |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var name in names)
        {
            var (sqlite, postgres) = (Figure(name, "sqlite"), Figure(name, "postgres"));
            var mark = Array.Find(Marks, m => m.Name == name) is { Name: not null } m ? m.Mark : (double?)null;
            var ratio = sqlite / postgres is { } r ? string.Create(CultureInfo.InvariantCulture, $"{(IsRate(name) ? r : 1 / r):0.0}") : "";
            Console.WriteLine($"| {name} | {Shown(name, mark)} | {Shown(sqlite, mark, name)} | {Shown(postgres, mark, name)} | {ratio} |");
        }
    }

    private double? Figure(string name, string kind) => figures.TryGetValue((name, kind), out var value) ? value : null;

    private static bool IsRate(string name) => name.EndsWith("/s", StringComparison.Ordinal);

    private static string Shown(string name, double? mark) => mark is null ? "" : $"{(IsRate(name) ? "≥" : "≤")} {Number(mark.Value)}";

    private static string Shown(double? value, double? mark, string name) =>
        value is not { } v ? ""
        : mark is { } m && (IsRate(name) ? v < m : v > m) ? $"**{Number(v)}**"
        : Number(v);

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
