using System.CommandLine;
using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Outputs;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;
using Rejoinder.Reading.Reconciling;
using Rejoinder.Register;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder read FILE…</c>: statements to summaries, records and tables.</summary>
internal static class ReadCommand
{
    public static Command Create(StopSignal stop)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files, folders with all that is below them, globs ('letters/**/*.pdf'), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description = "How to print what was read; text by default.",
            HelpName = Names(OutputFormat.All.Select(f => f.Name)),
        };
        format.AcceptOnlyFromAmong([.. OutputFormat.All.Select(f => f.Name)]);
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Write to this file, or a file for each statement into this folder.",
            HelpName = "FILE|FOLDER",
        };
        var table = new Option<string>("--csv-of")
        {
            Description = "What a row of the CSV is: a claim, a signatory, a party or a lead.",
            HelpName = Names(CsvTable.All.Select(t => t.Name)),
            DefaultValueFactory = _ => CsvTable.Claims.Name,
        };
        table.AcceptOnlyFromAmong([.. CsvTable.All.Select(t => t.Name)]);
        var name = new Option<string?>("--name")
        {
            Description = "What to call standard input; its ending helps to tell the format.",
            HelpName = "NAME",
        };
        var rosters = new Option<string[]>("--roster", "-r")
        {
            Description = "A roster or watch list to match names against; several times for several, the one to prefer first.",
            HelpName = "ROSTER",
        };
        var country = new Option<string?>("--country")
        {
            Description = "The country of those beside whom no country is printed; goes with --roster.",
        };
        var on = new Option<DateOnly?>("--on")
        {
            Description = "The day on which signatories should be in office; the statement's date of issue where it is not given.",
            HelpName = "YYYY-MM-DD",
        };
        var noEncoder = NoEncoder();
        var register = new Option<string?>("--register")
        {
            Description =
                "A register to read beside: what people set right in a statement that it keeps, its rosters, what it knows of the parties and claims.",
            HelpName = "PATH|postgres://…",
        };
        var command = new Command("read", "Reads statements into records: a summary in the terminal, JSON, CSV.")
        {
            files,
            format,
            output,
            table,
            name,
            rosters,
            country,
            on,
            noEncoder,
            register,
        };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(files) ?? [];
            if (given.FirstOrDefault(f => f.Length > 1 && f[0] == '-' && !File.Exists(f)) is { } unknown)
            {
                result.AddError($"There is no option {unknown}.");
            }

            if (result.GetResult(table) is { Implicit: false } && result.GetValue(format) != OutputFormat.Csv.Name)
            {
                result.AddError("--csv-of goes with --format csv.");
            }

            if ((result.GetValue(rosters) ?? []).Length == 0 && (result.GetValue(country) is not null || result.GetResult(on) is not null))
            {
                result.AddError("--country and --on go with --roster.");
            }

            if (result.GetValue(name) is not null && !given.Contains("-"))
            {
                result.AddError("--name names standard input: it goes with -.");
            }
        });
        command.SetAction(
            (parsed, _) =>
                Run(
                    new Request(
                        InputFinder.Find(parsed.GetRequiredValue(files), parsed.GetValue(name) ?? "standard input"),
                        parsed.GetValue(format) is { } given ? OutputFormat.Named(given) : null,
                        parsed.GetValue(output),
                        CsvTable.All.First(t => t.Name == parsed.GetValue(table)),
                        ReadingOptions.Default with
                        {
                            UseEncoder = !parsed.GetValue(noEncoder),
                        },
                        parsed.GetValue(rosters) ?? [],
                        new MatchContext(parsed.GetValue(country), parsed.GetValue(on)),
                        parsed.GetValue(register)
                    ),
                    stop.Token
                )
        );
        return command;
    }

    /// <summary>The option that reading commands share.</summary>
    public static Option<bool> NoEncoder() =>
        new("--no-encoder") { Description = "Read without the sentence encoder: faster, a notch worse; the notes say so." };

    private static async Task<int> Run(Request request, CancellationToken cancellation)
    {
        var (inputs, missing) = (request.Found.Inputs, request.Found.Failures);
        var format = request.Format ?? OutputFormat.Text;
        var many = inputs.Count > 1;
        if (many && !format.TakesMany && (request.Out is null || !Destination.IsFolder(request.Out, many)))
        {
            return Complaint.Usage($"{format.Name} makes a file for each statement: give a folder with --out.", "read");
        }

        BatchResult result;
        try
        {
            using var beside = request.Register is { } place ? ReadingBeside.Open(place) : null;
            var (rosters, problem) = RosterFolder.Find(request.Rosters, beside);
            if (problem is not null)
            {
                return Complaint.Nothing(problem);
            }

            var shape = new OutputShape(many, IsFile: false, Overview: many && request.Format is null, request.Table);
            StatementRecord? last = null;
            using (var destination = inputs.Count > 0 ? Destination.Open(request.Out, format, shape, inputs) : null)
            {
                var batch = new Batch(
                    new Reader(request.Options),
                    r => RosterMatching.Of(beside?.Kept(r) ?? r, rosters, request.Context),
                    cancellation
                );
                result = await batch.Run(
                    inputs,
                    (i, record, _) =>
                    {
                        last = record;
                        destination?.Take(i, record);
                    }
                );
            }

            if (!many && last is not null && format == OutputFormat.Text && request.Out is null)
            {
                beside?.Tell(last);
            }
        }
        catch (RegisterException told)
        {
            return Complaint.Nothing(told.Message);
        }
        catch (OutputFailed failed)
        {
            return Complaint.Nothing(failed.Message);
        }
        catch (Exception full) when (full is UnauthorizedAccessException || (full is IOException io && !StandardOutput.IsClosed(io)))
        {
            return Complaint.Nothing($"What was read could not be written: {full.Message}");
        }

        return ReadReport.Tell(request.Found, result, request.Out);
    }

    private static string Names(IEnumerable<string> names) => string.Join('|', names);

    private sealed record Request(
        InputFinder Found,
        OutputFormat? Format,
        string? Out,
        CsvTable Table,
        ReadingOptions Options,
        string[] Rosters,
        MatchContext Context,
        string? Register
    );
}
