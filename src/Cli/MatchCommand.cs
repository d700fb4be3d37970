using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Cli.Matching;
using Rejoinder.Cli.Summary;
using Rejoinder.Naming;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tables;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder match</c>: names against rosters, or one name against another.</summary>
internal static class MatchCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
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
        var born = new Option<string?>("--born")
        {
            Description = "The date of birth that should agree, or its year.",
            HelpName = "YYYY-MM-DD",
        };
        var pairs = new Option<string?>("--pairs")
        {
            Description = "A file of pairs, left and right parted by a tab: prints each with its score, 0 to 1, last.",
            HelpName = "FILE",
        };
        var file = new Option<string?>("--names")
        {
            Description =
                "A file of names, one a line, with country and group behind tabs where they are known; assigned as a whole: prints a line a name and candidate.",
            HelpName = "FILE",
        };
        var top = new Option<int>("--top") { Description = "Candidates for a name, 1 to 100.", DefaultValueFactory = _ => 3 };
        var explain = new Option<bool>("--explain") { Description = "The whole reckoning of one pair, given as two NAMEs." };
        var format = new Option<string?>("--format", "-f")
        {
            Description = "How to print: text; tsv where --names is given.",
            HelpName = "text|json|csv|tsv",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "tsv");
        var command = new Command("match", "Matches names against rosters, or one name against another, with reasons.")
        {
            names,
            rosters,
            country,
            group,
            on,
            born,
            pairs,
            file,
            top,
            explain,
            format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) && result.GetValue(names) is not { Length: 2 })
            {
                result.AddError("--explain takes two names.");
            }

            if (result.GetResult(top) is { Implicit: false } && result.GetValue(top) is (< 1 or > 100))
            {
                result.AddError("--top is 1 to 100.");
            }

            if (result.GetValue(names) is not { Length: > 0 } && (result.GetValue(file) ?? result.GetValue(pairs)) is null)
            {
                result.AddError("Give a name to look for, --names FILE or --pairs FILE.");
            }
        });
        command.SetAction(parsed =>
        {
            try
            {
                var asked = (parsed.GetValue(names) ?? []).ToList();
                if (parsed.GetValue(pairs) is { } pairFile)
                {
                    return Pairs(pairFile);
                }

                if (parsed.GetValue(explain))
                {
                    return Explain(asked[0], asked[1]);
                }

                var list = parsed.GetValue(file);
                var lines = asked.Select(n => new[] { n }).Concat(list is null ? [] : File.ReadLines(list).Select(l => l.Split('\t')));
                var wanted = lines
                    .Where(l => !string.IsNullOrWhiteSpace(l[0]))
                    .Select(l => new NameToMatch(
                        l[0].Trim(),
                        Field(l, 1) ?? parsed.GetValue(country),
                        Field(l, 2) ?? parsed.GetValue(group),
                        parsed.GetValue(on)
                    )
                    {
                        BirthDate = parsed.GetValue(born),
                    })
                    .ToList();
                return wanted.Count == 0
                    ? Complaint.Nothing($"There is no name in {list}.")
                    : Names(wanted, parsed.GetValue(rosters) ?? [], parsed.GetValue(top), parsed.GetValue(format), list is not null);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
            {
                return Complaint.Nothing(e.Message);
            }
        });
        return command;
    }

    private static string? Field(string[] fields, int at) =>
        at < fields.Length && !string.IsNullOrWhiteSpace(fields[at]) ? fields[at].Trim() : null;

    private static int Pairs(string file)
    {
        var lines = File.ReadLines(file);
        using var output = Output();
        var (number, skipped) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            var fields = line.Split('\t');
            if (fields.Length < 2)
            {
                skipped += line.Length > 0 ? 1 : 0;
                if (skipped == 1 && line.Length > 0)
                {
                    Console.Error.WriteLine($"rejoinder: line {number} has no tab, and so no pair; such lines are passed over.");
                }

                continue;
            }

            var score = NameMatcher.Score(Name.Parse(fields[0]), Name.Parse(fields[1]));
            output.WriteLine($"{fields[0]}\t{fields[1]}\t{score.ToString("F4", CultureInfo.InvariantCulture)}");
        }

        return skipped == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static int Explain(string left, string right)
    {
        using var page = new PageWriter(SummaryStyle.OfStandardOutput);
        PairExplanation.Print(page, left, right);
        Console.Write(page);
        return ExitCode.Done;
    }

    private static int Names(List<NameToMatch> names, string[] wanted, int top, string? format, bool isList)
    {
        var (rosters, problem) = RosterFolder.Find(wanted.Length > 0 ? wanted : RosterFolder.Open().Names);
        if (problem is not null || rosters.Count == 0)
        {
            return Complaint.Nothing(problem ?? "There is no roster yet; `rejoinder roster import FILE --as NAME` makes one.");
        }

        // A file is a list and is assigned as a whole; names on the command line are questions of their own.
        var rows = rosters.SelectMany(r => Answers(names, r, top, isList).Select(a => new MatchRow(r, a, top)));
        using var output = Output();
        switch (format ?? (isList ? "tsv" : "text"))
        {
            case "json":
                output.WriteLine(JsonSerializer.Serialize(rows.Select(r => r.AsJson()), Json));
                break;
            case "text":
                using (var page = new PageWriter(SummaryStyle.OfStandardOutput))
                {
                    foreach (var row in rows)
                    {
                        row.Print(page);
                    }

                    output.Write(page.ToString().TrimEnd('\n') + "\n");
                }

                break;
            case var delimited:
                var delimiter = delimited == "csv" ? ',' : '\t';
                output.WriteLine(Delimited.Line(delimiter, MatchRow.Columns));
                foreach (var line in rows.SelectMany(r => r.Lines(delimiter)))
                {
                    output.WriteLine(line);
                }

                break;
        }

        return ExitCode.Done;
    }

    private static IEnumerable<Reconciled> Answers(List<NameToMatch> names, Roster roster, int top, bool isList) =>
        isList ? Reconciliation.Of(names, roster, top) : names.Select(n => Reconciliation.Of(n, roster, top));

    private static StreamWriter Output() => new(Console.OpenStandardOutput());
}
