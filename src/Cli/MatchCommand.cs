using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rejoinder.Naming;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder match NAME…</c>: names against rosters, pairs of names, or the whole reckoning of one pair.</summary>
internal static class MatchCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Description = "Names to look for.", Arity = ArgumentArity.ZeroOrMore };
        var rosters = new Option<string[]>("--roster", "-r")
        {
            Description = "A roster to look in; all that are kept where none is named.",
            HelpName = "ROSTER",
        };
        var country = new Option<string?>("--country") { Description = "The country that should agree." };
        var group = new Option<string?>("--group") { Description = "The group or party that should agree." };
        var on = new Option<DateOnly?>("--on") { Description = "The day in office.", HelpName = "YYYY-MM-DD" };
        var pairs = new Option<string?>("--pairs")
        {
            Description = "A file of pairs, left and right parted by a tab: prints each with its score, 0 to 1, last.",
            HelpName = "FILE",
        };
        var file = new Option<string?>("--names")
        {
            Description = "A file of names, one a line: prints a line a name and candidate.",
            HelpName = "FILE",
        };
        var top = new Option<int>("--top") { Description = "Candidates for a name.", DefaultValueFactory = _ => 3 };
        var explain = new Option<bool>("--explain") { Description = "The whole reckoning of one pair, given as two NAMEs." };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print.",
            HelpName = "text|json|csv|tsv",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "tsv");
        var command = new Command("match", "Matches names against rosters, or one name against another, with reasons.")
        {
            names,
            rosters,
            country,
            group,
            on,
            pairs,
            file,
            top,
            explain,
            format,
        };
        command.SetAction(parsed =>
        {
            try
            {
                if (parsed.GetValue(pairs) is { } pairFile)
                {
                    return Pairs(pairFile);
                }

                var asked = (parsed.GetValue(names) ?? []).ToList();
                if (parsed.GetValue(explain))
                {
                    return asked.Count == 2 ? Explain(asked[0], asked[1]) : Fail("--explain takes two names.");
                }

                asked.AddRange(
                    parsed.GetValue(file) is { } list
                        ? File.ReadLines(list).Select(l => l.Split('\t')[0].Trim()).Where(l => l.Length > 0)
                        : []
                );
                var wanted = asked
                    .Select(n => new NameToMatch(n, parsed.GetValue(country), parsed.GetValue(group), parsed.GetValue(on)))
                    .ToList();
                return Names(
                    wanted,
                    parsed.GetValue(rosters) ?? [],
                    Math.Clamp(parsed.GetValue(top), 1, 100),
                    parsed.GetValue(format)!,
                    parsed.GetValue(file) is not null
                );
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Fail(e.Message);
            }
        });
        return command;
    }

    private static int Pairs(string file)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }

            var score = NameMatcher.Score(Name.Parse(fields[0]), Name.Parse(fields[1]));
            output.WriteLine($"{fields[0]}\t{fields[1]}\t{score.ToString("F4", CultureInfo.InvariantCulture)}");
        }

        return 0;
    }

    private static int Explain(string a, string b)
    {
        foreach (var name in new[] { Name.Parse(a), Name.Parse(b) })
        {
            Console.WriteLine($"{name.Text}: {(name.Kind == NameKind.Organisation ? "an organisation" : "a person")}");
            foreach (var part in name.Parts)
            {
                Console.WriteLine($"  {part.Text, -20} {part.Folded, -20} {part.Role}");
            }
        }

        var match = NameMatcher.Compare(a, b);
        Console.WriteLine($"score {match.Score.ToString("F3", CultureInfo.InvariantCulture)}, {match.AgreeingWords} whole words agree");
        foreach (var reason in match.Reasons)
        {
            Console.WriteLine($"  {reason}");
        }

        return 0;
    }

    private static int Names(List<NameToMatch> names, string[] wanted, int top, string format, bool isFile)
    {
        var shelf = RosterFolder.Open();
        var rosters = new List<Roster>();
        foreach (var name in wanted.Length > 0 ? wanted : [.. shelf.Names])
        {
            if (shelf.Find(name, Console.Error.WriteLine) is not { } roster)
            {
                return Fail($"there is no roster {name}; `rejoinder roster list` names those that are kept.");
            }

            rosters.Add(roster);
        }

        if (rosters.Count == 0)
        {
            return Fail("there is no roster yet; `rejoinder roster import FILE --as NAME` makes one.");
        }

        if (names.Count == 0)
        {
            return Fail("no name to look for.");
        }

        // A file is a list and is assigned as a whole; names on the command line are questions of their own.
        var rows = rosters
            .SelectMany(r =>
                (isFile ? Reconciliation.Of(names, r) : [.. names.Select(n => Reconciliation.Of(n, r))]).Select(a => new Row(r, a, top))
            )
            .ToList();
        switch (format)
        {
            case "json":
                Console.WriteLine(JsonSerializer.Serialize(rows.Select(r => r.AsJson()), Json));
                break;
            case "text":
                rows.ForEach(r => r.Print());
                break;
            default:
                var delimiter = format == "csv" ? ',' : '\t';
                Console.WriteLine(Delimited.Line(delimiter, "name", "roster", "outcome", "entryId", "entry", "reasons", "score"));
                rows.SelectMany(r => r.Lines(delimiter)).ToList().ForEach(Console.WriteLine);
                break;
        }

        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"rejoinder: {message}");
        return 2;
    }

    private sealed record Row(Roster Roster, Reconciled Answer, int Top)
    {
        private IEnumerable<Candidate> Shown => Answer.Candidates.Take(Top);

        public object AsJson() =>
            new
            {
                asked = Answer.Asked.Name,
                list = Roster.Name,
                entryId = Answer.Entry?.Id,
                name = Answer.Entry?.Name,
                outcome = Answer.OutcomeWord,
                score = Math.Round(Answer.Score, 4),
                reasons = Answer.Reasons,
                candidates = Shown.Select(c => new
                {
                    entryId = c.Entry.Id,
                    name = c.Entry.Name,
                    score = Math.Round(c.Match.Score, 4),
                    reasons = c.Reasons,
                }),
            };

        public IEnumerable<string> Lines(char delimiter) =>
            Shown
                .Select(c =>
                    Delimited.Line(
                        delimiter,
                        Answer.Asked.Name,
                        Roster.Name,
                        Answer.OutcomeWord,
                        c.Entry.Id,
                        c.Entry.Name,
                        string.Join("; ", c.Reasons),
                        Score(c.Match.Score)
                    )
                )
                .DefaultIfEmpty(
                    Delimited.Line(
                        delimiter,
                        Answer.Asked.Name,
                        Roster.Name,
                        Answer.OutcomeWord,
                        "",
                        "",
                        string.Join("; ", Answer.Reasons),
                        Score(0)
                    )
                );

        public void Print()
        {
            Console.WriteLine(
                $"{Answer.Asked.Name}: {Answer.OutcomeWord} in {Roster.Name}{(Answer.Entry is { } e ? $", {e.Name} ({e.Id})" : "")}"
            );
            foreach (var reason in Answer.Entry is null ? Answer.Reasons : [])
            {
                Console.WriteLine($"  {reason}");
            }

            foreach (var c in Shown)
            {
                Console.WriteLine($"  {Score(c.Match.Score)} {c.Entry.Name} ({c.Entry.Id}): {string.Join("; ", c.Reasons)}");
            }
        }

        private static string Score(double score) => score.ToString("F3", CultureInfo.InvariantCulture);
    }
}
