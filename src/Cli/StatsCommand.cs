using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Summary;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder stats</c>: how much the register holds.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var json = JsonLines.Option();
        var command = new Command("stats", "Tells how much the register holds.") { json };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var stats = opened.Statistics();
                if (parsed.GetValue(json) == "json")
                {
                    Console.WriteLine(JsonLines.Line(j => Write(j, stats)));
                }
                else
                {
                    Console.Write(Page(opened.Address.Shown, stats));
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Register.Statistics stats)
    {
        json.WriteNumber("statements", stats.Statements);
        json.WriteNumber("confirmed", stats.Confirmed);
        json.WriteNumber("claims", stats.Claims);
        Groups("claimsByKind", stats.ByKind);
        Groups("claimsBySource", stats.BySource);
        json.WriteNumber("parties", stats.Parties);
        json.WriteNumber("exchanges", stats.Exchanges);
        json.WriteNumber("rosters", stats.Rosters);
        json.WriteNumber("terms", stats.Terms);
        json.WriteNumber("evidence", stats.Evidence);
        Groups("findingsByState", stats.FindingsByState);
        Groups("repliesByState", stats.RepliesByState);
        json.WriteNumber("journalEntries", stats.JournalEntries);
        json.WriteNumber("bytes", stats.Bytes);

        void Groups(string name, IReadOnlyList<(string Name, long Count)> groups)
        {
            json.WriteStartObject(name);
            foreach (var (group, count) in groups)
            {
                json.WriteNumber(group, count);
            }

            json.WriteEndObject();
        }
    }

    private static string Page(string place, Register.Statistics stats)
    {
        using var page = new PageWriter(SummaryStyle.OfStandardOutput);
        page.Title($"Register {place}");
        page.Blank();
        Number("Statements", stats.Statements, $"{Text(stats.Confirmed)} confirmed by a person");
        Number("Claims", stats.Claims, null);
        Number("Parties", stats.Parties, null);
        Number("Exchanges", stats.Exchanges, null);
        Number("Rosters", stats.Rosters, null);
        Number("Terms", stats.Terms, "defined");
        Number("Evidence", stats.Evidence, null);
        Number("Findings", stats.FindingsByState.Sum(f => f.Count), Few(stats.FindingsByState));
        Number("Replies asked", stats.RepliesByState.Sum(f => f.Count), Few(stats.RepliesByState));
        Number("Journal", stats.JournalEntries, "entries");
        page.Entry("On the disk", [string.Create(CultureInfo.InvariantCulture, $"{stats.Bytes / 1048576.0:0.0} MB")]);
        if (stats.Claims > 0)
        {
            page.Section("Claims by kind");
            page.Bars([.. stats.ByKind.Select(k => (k.Name, (int)k.Count))]);
            page.Section("By the source they give");
            page.Bars([.. stats.BySource.Select(k => (k.Name, (int)k.Count))]);
        }

        return page.ToString();

        void Number(string label, long count, string? more) =>
            page.Entry(
                label,
                [
                    string.IsNullOrEmpty(more)
                        ? Text(count)
                        : $"{Text(count)} {(more == "entries" || more == "defined" ? more : $"({more})")}",
                ]
            );
    }

    private static string Few(IReadOnlyList<(string Name, long Count)> groups) =>
        string.Join(", ", groups.Select(g => $"{Text(g.Count)} {g.Name}"));

    private static string Text(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
