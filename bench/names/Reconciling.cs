using System.Diagnostics;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Names;

/// <summary>A list of names, with country and group behind tabs, against a roster file.</summary>
internal static class Reconciling
{
    public static void Run(string rosterFile, string namesFile)
    {
        using var stream = File.OpenRead(rosterFile);
        var clock = Stopwatch.StartNew();
        var import = RosterImport.Read(stream);
        var roster = new Roster("bench", import.Entries);
        Console.WriteLine(
            $"{import.Entries.Count} entries, {import.Skipped.Count} skipped, read as {import.Format} in {clock.Elapsed.TotalSeconds:F2} s"
        );
        var names = File.ReadLines(namesFile)
            .Select(l => l.Split('\t'))
            .Select(c => new NameToMatch(c[0], c.ElementAtOrDefault(1), c.ElementAtOrDefault(2)))
            .ToList();
        clock.Restart();
        var answers = Reconciliation.Of(names, roster);
        Console.WriteLine(
            $"{answers.Count} names in {clock.Elapsed.TotalSeconds:F2} s with the index: {string.Join(", ", answers.GroupBy(a => a.OutcomeWord).Select(g => $"{g.Count()} {g.Key}"))}"
        );
        foreach (var a in answers.Take(100))
        {
            Console.WriteLine($"{a.OutcomeWord, -20} {a.Score:F3} {a.Asked.Name} -> {a.Entry?.Name}: {string.Join("; ", a.Reasons)}");
        }
    }
}
