using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder term import|list</c>: contested terms and their competing definitions; <c>show</c> shows one.</summary>
internal static class TermCommand
{
    public static Command Create() => new("term", "Keeps contested terms with their competing definitions.") { Import(), List() };

    private static Command Import()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A JSON list of definitions; the set that comes with the program where none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("import", "Adds definitions; those that are there already stay as they are.") { file };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                try
                {
                    using var stream = parsed.GetValue(file) is { } path ? File.OpenRead(path) : null;
                    using var opened = register.OpenOrMake(parsed);
                    var added = opened.Terms.Import(stream, register.Acting(parsed, opened));
                    Console.WriteLine($"{Words.Count(added, "definition")} added.");
                    return ExitCode.Done;
                }
                catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
                {
                    return Complaint.Nothing(missing.Message);
                }
            })
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the terms with who defines them.");
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                foreach (var term in opened.Terms.List())
                {
                    Console.WriteLine($"{term.Code}  {Words.Clean(term.Name)}, in {Words.Count(term.Statements, "statement")}");
                    foreach (var definition in term.Definitions)
                    {
                        Console.WriteLine(
                            $"  {definition.Code}  {Words.Clean(definition.Definer)}: {Words.Short(definition.Instrument, 70)}"
                        );
                    }
                }

                return ExitCode.Done;
            })
        );
        return command;
    }
}
