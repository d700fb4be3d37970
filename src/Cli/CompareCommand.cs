using System.CommandLine;
using Rejoinder.Cli.Comparing;
using Rejoinder.Cli.Terminal;
using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder compare STATEMENT REPLY</c>: what the reply answers, by what, and what it passes over.</summary>
internal static class CompareCommand
{
    public static Command Create(StopSignal stop)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The statement and the reply to it, as documents or as records (JSON). More files make a table: see --many.",
            Arity = new ArgumentArity(2, 1000),
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print.",
            HelpName = "text|json|html",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var output = new Option<string?>("--out", "-o") { Description = "Write to this file.", HelpName = "FILE" };
        var corrections = new Option<string?>("--corrections")
        {
            Description = "Strike and add links as this JSON file says.",
            HelpName = "FILE",
        };
        var many = new Option<string>("--many")
        {
            Description =
                "With three files and more: the first is the statement and the rest are replies, or the last is the reply to the rest.",
            HelpName = "replies|statements",
            DefaultValueFactory = _ => "replies",
        };
        many.AcceptOnlyFromAmong("replies", "statements");
        var noEncoder = ReadCommand.NoEncoder();
        var command = new Command("compare", "Sets a statement beside the reply to it: what is answered, by what, and what is passed over.")
        {
            files,
            format,
            output,
            corrections,
            many,
            noEncoder,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(corrections) is not null && result.GetValue(files) is { Length: > 2 })
            {
                result.AddError("--corrections are of one statement and one reply: give two files.");
            }
        });
        command.SetAction(
            async (parsed, _) =>
            {
                var useEncoder = !parsed.GetValue(noEncoder);
                using var inputs = new ComparedFiles(ReadingOptions.Default with { UseEncoder = useEncoder });
                var (records, failure) = await inputs.Read(parsed.GetRequiredValue(files), stop.Token);
                if (failure is not null)
                {
                    return Complaint.Nothing(failure);
                }

                using var comparer = new Comparer(useEncoder);
                Exchange[] exchanges =
                [
                    .. Pairs(records, parsed.GetValue(many) == "statements")
                        .Select(p => comparer.Compare(p.Statement, p.Reply, stop.Token)),
                ];
                if (parsed.GetValue(corrections) is { } file)
                {
                    var corrected = Correct(exchanges[0], file);
                    if (corrected.Value is not { } value)
                    {
                        return Complaint.Nothing($"{file}: {corrected.Failure}");
                    }

                    exchanges = [value];
                }

                return Write(exchanges, parsed.GetValue(format)!, parsed.GetValue(output));
            }
        );
        return command;
    }

    private static IEnumerable<(StatementRecord Statement, StatementRecord Reply)> Pairs(StatementRecord[] records, bool manyStatements) =>
        manyStatements ? records[..^1].Select(r => (r, records[^1])) : records[1..].Select(r => (records[0], r));

    private static ReadingResult<Exchange> Correct(Exchange exchange, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var corrections = Corrections.Read(stream);
            return corrections.Value is { } value ? value.Apply(exchange) : corrections.Failure!;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return new ReadingFailure("It cannot be opened.", "Check the path.");
        }
    }

    private static int Write(Exchange[] exchanges, string format, string? path)
    {
        try
        {
            using var stream = path is null ? StandardOutput.Open() : File.Create(path);
            ExchangeOutput.Write(exchanges, format, path is not null, stream);
            return ExitCode.Done;
        }
        catch (Exception failed) when (path is not null && failed is IOException or UnauthorizedAccessException)
        {
            return Complaint.Nothing($"{path}: it cannot be written. {failed.Message}");
        }
    }
}
