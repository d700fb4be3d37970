using System.CommandLine;
using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Statements;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder add FILE…</c>: reads statements and keeps them.</summary>
internal static class AddCommand
{
    public static Command Create(StopSignal stop)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files, folders with all that is below them, globs ('letters/**/*.pdf'), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var name = new Option<string?>("--name")
        {
            Description = "What to call standard input; its ending helps to tell the format.",
            HelpName = "NAME",
        };
        var revises = new Option<string?>("--revises")
        {
            Description = "The file is this statement as it reads now: a new version of it, to which its claims are carried.",
            HelpName = "ID",
        };
        var json = JsonLines.Option();
        var noEncoder = ReadCommand.NoEncoder();
        var command = new Command("add", "Reads statements and keeps them in the register, with the bytes as received.")
        {
            files,
            name,
            revises,
            json,
            noEncoder,
        };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.Validators.Add(result =>
        {
            if (result.GetValue(revises) is not null && (result.GetValue(files) ?? []).Length != 1)
            {
                result.AddError("--revises goes with one file.");
            }
        });
        command.SetAction(
            async (parsed, _) =>
            {
                try
                {
                    using var opened = register.OpenOrMake(parsed);
                    var adding = new Adding(
                        opened,
                        register.Acting(parsed, opened),
                        parsed.GetValue(revises),
                        parsed.GetValue(json) == "json"
                    );
                    var found = InputFinder.Find(parsed.GetRequiredValue(files), parsed.GetValue(name) ?? "standard input");
                    var options = ReadingOptions.Default with { UseEncoder = !parsed.GetValue(noEncoder) };
                    return await adding.Run(found, options, stop);
                }
                catch (RegisterException problem)
                {
                    return Complaint.Nothing(problem.Message);
                }
            }
        );
        return command;
    }

    private sealed class Adding(Register.Register register, Account by, string? revises, bool isJson)
    {
        private static readonly string Reader = $"rejoinder {Version.Text}";
        private readonly Lock turn = new();
        private RegisterException? problem;

        public async Task<int> Run(InputFinder found, ReadingOptions options, StopSignal stop)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            using var reader = new Reader(options);
            var batch = new Batch(reader, r => r, ending.Token);
            var result = await batch.Run(
                found.Inputs,
                (i, record, bytes) =>
                {
                    if (record is not null && !Keep(found.Inputs[i], record, bytes!))
                    {
                        ending.Cancel();
                    }
                }
            );
            if (problem is not null)
            {
                return Complaint.Nothing(problem.Message);
            }

            return ReadReport.Tell(found, result, null);
        }

        // A line is printed once what it tells is on the disk.
        private bool Keep(Input input, StatementRecord record, byte[] bytes)
        {
            lock (turn)
            {
                if (problem is not null)
                {
                    return false;
                }

                try
                {
                    if (revises is null)
                    {
                        Tell(input, register.Statements.Add(record, bytes, Reader, by));
                    }
                    else
                    {
                        Tell(input, register.Statements.Reread(revises, record, bytes, Reader, by));
                    }

                    return true;
                }
                catch (RegisterException e)
                {
                    problem = e;
                    return false;
                }
            }
        }

        private void Tell(Input input, Added added) =>
            JsonLines.Print(
                isJson,
                json =>
                {
                    json.WriteString("statement", added.Code);
                    json.WriteBoolean("new", added.IsNew);
                    json.WriteNumber("claims", added.Claims);
                    json.WriteString("name", input.Name);
                },
                $"{added.Code}  {(added.IsNew ? "kept" : "known"), -5}  {Words.Count(added.Claims, "claim"), 11}  {Words.Clean(input.Name)}"
            );

        private void Tell(Input input, VersionAdded v) =>
            JsonLines.Print(
                isJson,
                json =>
                {
                    json.WriteString("statement", revises);
                    json.WriteNumber("version", v.Number);
                    json.WriteNumber("kept", v.Kept);
                    json.WriteNumber("moved", v.Moved);
                    json.WriteNumber("orphaned", v.Orphaned);
                    json.WriteNumber("gone", v.Gone);
                    json.WriteNumber("new", v.New);
                    json.WriteString("name", input.Name);
                },
                $"{revises}  version {v.Number}: {v.Kept} claims stand where they stood, {v.Moved} moved, {v.Orphaned} orphaned, {v.Gone} gone, {v.New} new  {Words.Clean(input.Name)}"
            );
    }
}
