using System.CommandLine;
using Rejoinder.Cli.Imports;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder imports list|show|undo|mappings</c>: what was taken in from others' files, and the way back.</summary>
internal static class ImportsCommand
{
    public static Command Create() =>
        new("imports", "Tells what was taken in from others' files, and undoes it.") { List(), Show(), Undo(), Mappings() };

    private static Command List()
    {
        var take = new Option<int>("--take")
        {
            Description = "How many; 50 unless told.",
            DefaultValueFactory = _ => 50,
            HelpName = "N",
        };
        var json = JsonLines.Option();
        var command = new Command("list", "Lists them, the newest first.") { take, json };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                foreach (var run in opened.Imports.List(parsed.GetValue(take)))
                {
                    JsonLines.Print(parsed.GetValue(json) == "json", j => ImportReportLines.Write(j, run), ImportReportLines.Line(run));
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Command Show()
    {
        var code = Run();
        var json = JsonLines.Option();
        var command = new Command("show", "Shows one, with what was skipped and why.") { code, json };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var run = opened.Imports.Get(parsed.GetRequiredValue(code));
                JsonLines.Print(parsed.GetValue(json) == "json", j => ImportReportLines.Write(j, run), ImportReportLines.Page(run));
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Command Undo()
    {
        var code = Run();
        var command = new Command("undo", "Takes back what one brought; what people did with it since stays, and is told.") { code };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var run = opened.Imports.Undo(parsed.GetRequiredValue(code), register.Acting(parsed, opened));
                Console.WriteLine(ImportReportLines.Page(run));
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Command Mappings()
    {
        var command = new Command("mappings", "Lists the mappings of CSV columns that are kept.");
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                foreach (var mapping in opened.Imports.Mappings())
                {
                    Console.WriteLine(
                        Words.Clean($"{mapping.Name}: {string.Join(", ", mapping.Columns.Select(c => $"{c.Value}={c.Key}"))}")
                    );
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Argument<string> Run() => new("RUN") { Description = "The code of an import (b-…)." };
}
