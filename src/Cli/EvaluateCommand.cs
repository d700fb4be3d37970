using System.CommandLine;
using Rejoinder.Cli.Evaluating;
using Rejoinder.Cli.Terminal;
using Rejoinder.Evaluation;
using Rejoinder.Reading;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder evaluate GOLD_FOLDER</c>: how well statements are read, by golds that people made.</summary>
internal static class EvaluateCommand
{
    public static Command Create(StopSignal stop)
    {
        var folder = new Argument<string>("GOLD_FOLDER")
        {
            Description = "A folder with one folder a statement; each holds gold.json and its text.",
        };
        var each = new Option<bool>("--each") { Description = "Print the figures of each statement first." };
        var show = new Option<string[]>("--show")
        {
            Description = $"List the errors, statement by statement: {string.Join(", ", Difference.Topics)}.",
            HelpName = "TOPIC",
        };
        show.AcceptOnlyFromAmong([.. Difference.Topics]);
        var records = new Option<string?>("--records")
        {
            Description = "Score the records NAME.json in this folder instead of reading the statements.",
            HelpName = "FOLDER",
        };
        var save = new Option<string?>("--save-records")
        {
            Description = "Keep the records made, as NAME.json in this folder.",
            HelpName = "FOLDER",
        };
        var original = new Option<bool>("--original")
        {
            Description = "Read original.* (HTML, PDF, Markdown) even where text.txt is there.",
        };
        var exchanges = new Option<string?>("--exchanges")
        {
            Description = "Score comparing instead, by the exchanges STATEMENT__REPLY.json in this folder.",
            HelpName = "FOLDER",
        };
        var noEncoder = ReadCommand.NoEncoder();
        var command = new Command("evaluate", "Scores reading against statements that people annotated.")
        {
            folder,
            each,
            show,
            records,
            save,
            original,
            exchanges,
            noEncoder,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(records) is not null && (result.GetValue(save) is not null || result.GetValue(original)))
            {
                result.AddError("--records scores what is there already: --save-records and --original have no use beside it.");
            }
        });
        command.SetAction(
            (parsed, _) =>
            {
                var opened = GoldFolder.Open(parsed.GetRequiredValue(folder));
                if (opened.Value is not { } golds)
                {
                    return Task.FromResult(Complaint.Nothing(opened.Failure!.ToString()));
                }

                var options = ReadingOptions.Default with { UseEncoder = !parsed.GetValue(noEncoder) };
                if (parsed.GetValue(exchanges) is { } pairs)
                {
                    return Task.FromResult(EvaluatedExchanges.Run(golds, pairs, options, stop.Token));
                }

                var source = parsed.GetValue(records) is { } kept
                    ? new EvaluatedRecords(kept)
                    : new EvaluatedRecords(new Reader(options), parsed.GetValue(original), parsed.GetValue(save));
                return Run(golds, source, parsed.GetValue(each), parsed.GetValue(show) ?? [], stop.Token);
            }
        );
        return command;
    }

    private static async Task<int> Run(GoldFolder golds, EvaluatedRecords source, bool each, string[] show, CancellationToken cancellation)
    {
        await using var output = new StreamWriter(StandardOutput.Open());
        var outcomes = await source.Get(golds.Statements, cancellation);
        if (each)
        {
            foreach (var (statement, outcome) in golds.Statements.Zip(outcomes))
            {
                var one = new Scorecard();
                golds.Score(one, statement, outcome.Record, outcome.Failure);
                await output.WriteLineAsync($"== {statement.Name}");
                one.Write(output);
            }
        }

        var all = new Scorecard();
        foreach (var (statement, outcome) in golds.Statements.Zip(outcomes))
        {
            golds.Score(all, statement, outcome.Record, outcome.Failure);
        }

        all.Write(output);
        foreach (var topic in show)
        {
            DifferenceList.Write(output, topic, all.Differences);
        }

        return all.WithoutRecord == golds.Statements.Count ? ExitCode.Nothing
            : all.WithoutRecord > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }
}
