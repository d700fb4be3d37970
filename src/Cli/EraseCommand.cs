using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder erase ID</c>: content goes at a person's request, proofs stay.</summary>
internal static class EraseCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Code of a statement (s-…), a party (p-…) or a piece of evidence (e-…)." };
        var yes = new Option<bool>("--yes") { Description = "Erase without asking: there is no way back." };
        var command = new Command(
            "erase",
            "Erases a statement, a party's name or evidence at a person's request; the journal's proofs stay."
        )
        {
            id,
            yes,
        };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var code = parsed.GetRequiredValue(id);
                if (!parsed.GetValue(yes) && !Confirmed(opened, code))
                {
                    return Complaint.Nothing("Nothing was erased. --yes erases without asking.");
                }

                var erased = opened.Erase(code, register.Acting(parsed, opened));
                Console.WriteLine(
                    $"{code} erased: {Words.Count(erased.Statements, "statement")}, {Words.Count(erased.Claims, "claim")}, {Words.Count(erased.Documents, "document")}{(erased.Entry is { } entry ? $"; entry {entry} of the journal" : "")}"
                );
                Console.Error.WriteLine("Backups, exports and published pages made before still hold it: erase it there too.");
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static bool Confirmed(Register.Register register, string code)
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        var what =
            code.StartsWith("s-", StringComparison.Ordinal) ? register.Statements.Get(code).Title
            : code.StartsWith("p-", StringComparison.Ordinal) ? register.Parties.Get(code).Name
            : code;
        Console.Error.Write($"Erase {code}, “{Words.Short(what, 80)}”? There is no way back. Type the code to erase it: ");
        return Console.ReadLine()?.Trim() == code;
    }
}
