using System.CommandLine;
using System.Text;
using Rejoinder.Cli.Registers;
using Rejoinder.Register;

namespace Rejoinder.Cli.Journaling;

/// <summary>The verbs of <c>rejoinder journal</c> that are about its name and keys.</summary>
internal static class KeyCommand
{
    private const string PasswordVariable = "REJOINDER_KEY_PASSWORD";

    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Former keys too, the newest first." };
        var export = new Option<string?>("--export")
        {
            Description = $"Writes the private key to a new file, encrypted with a password, which is asked for or in ${PasswordVariable}.",
            HelpName = "FILE",
        };
        var import = new Option<string?>("--import") { Description = "Takes a private key that was exported.", HelpName = "FILE" };
        var command = new Command("key", "Prints the line of the journal's public key, to hand to whoever verifies.")
        {
            all,
            export,
            import,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(export) is not null && result.GetValue(import) is not null)
            {
                result.AddError("Give --export or --import, not both.");
            }
        });
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                if (parsed.GetValue(export) is { } to)
                {
                    return Export(opened, to, register.Acting(parsed, opened));
                }

                if (parsed.GetValue(import) is { } from)
                {
                    var pem = Trying(from, () => File.ReadAllText(from));
                    Console.WriteLine(opened.Journal.ImportKey(pem, Password("Its password: "), register.Acting(parsed, opened)));
                    opened.Journal.Sign();
                    return ExitCode.Done;
                }

                var lines = opened.Journal.KeyLines;
                if (lines.Count == 0)
                {
                    return Complaint.Nothing("The journal has no key yet: its first act makes one.");
                }

                foreach (var line in parsed.GetValue(all) ? lines : lines.Take(1))
                {
                    Console.WriteLine(line);
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    public static Command Rotate() =>
        Changing(
            new Command("rotate", "Makes a new key; the old one signs for it."),
            (opened, parsed, by) => Console.WriteLine(opened.Journal.Rotate(by))
        );

    public static Command Restart()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in a line that is published.",
            HelpName = "TEXT",
            Required = true,
        };
        var named = new Option<string?>("--origin")
        {
            Description = "The new journal's name; a random one where it is not given.",
            HelpName = "NAME",
        };
        return Changing(
            new Command("restart", "Goes on as a new journal, with a new name and key, where entries of the old one are lost or changed.")
            {
                reason,
                named,
            },
            (opened, parsed, by) =>
            {
                Console.WriteLine(opened.Journal.Restart(parsed.GetRequiredValue(reason), by, parsed.GetValue(named)));
                Console.Error.WriteLine(
                    "Whoever verifies needs this key, and is to be told why: the old journal ends. Publish the new one into another folder."
                );
            }
        );
    }

    public static Command Name()
    {
        var name = new Argument<string>("ORIGIN") { Description = "The name, by habit an address without https://." };
        return Changing(
            new Command("name", "Names the journal; only before its first act.") { name },
            (opened, parsed, by) =>
            {
                opened.Journal.Name(parsed.GetRequiredValue(name), by);
                Console.WriteLine(opened.Journal.Origin);
            }
        );
    }

    private static Command Changing(Command command, Action<Register.Register, ParseResult, Register.Accounts.Account> change)
    {
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.OpenOrMake(parsed);
                change(opened, parsed, register.Acting(parsed, opened));
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static int Export(Register.Register opened, string file, Register.Accounts.Account by)
    {
        var password = Password("A password for the file: ");
        if (password.Length < 8)
        {
            return Complaint.Nothing("The password has fewer than 8 characters. Nothing was written.");
        }

        var pem = opened.Journal.ExportKey(password, by);
        return Trying(
            file,
            () =>
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                }

                using var stream = new FileStream(file, options);
                stream.Write(Encoding.ASCII.GetBytes(pem));
                Console.WriteLine($"{file}: the private key. Whoever has it and its password can sign as this journal.");
                return ExitCode.Done;
            }
        );
    }

    // Never on the command line, where other users can see it.
    private static string Password(string question)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        Console.Error.Write(question);
        var password = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                password.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return password.ToString();
    }

    private static T Trying<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException(ProblemKind.Store, $"{file}: {e.Message}", e);
        }
    }
}
