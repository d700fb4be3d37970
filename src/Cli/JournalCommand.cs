using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Journaling;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder journal</c>: the public journal of what was done in a register.</summary>
internal static class JournalCommand
{
    public static Command Create(StopSignal stop)
    {
        var command = new Command("journal", "Tells how the register's public journal stands; the verbs below show, prove and publish it.")
        {
            List(),
            Show(),
            Proof(),
            Publish(stop),
            KeyCommand.Create(),
            KeyCommand.Rotate(),
            KeyCommand.Restart(),
            KeyCommand.Name(),
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed => RegisterOptions.Run(() => State(register, parsed)));
        return command;
    }

    private static int State(RegisterOptions register, ParseResult parsed)
    {
        using var opened = register.Open(parsed);
        var journal = opened.Journal;
        Console.WriteLine(
            $"{journal.Origin ?? "not named yet"}: {Words.Count((int)journal.Size, "entry", "entries")}, {journal.SignedSize} signed"
        );
        Console.WriteLine($"keys in {opened.Address.KeyFolder}");
        if (journal.Problem is { } problem)
        {
            Console.WriteLine(Words.Clean(problem));
        }

        return ExitCode.Done;
    }

    private static Command List()
    {
        var last = new Option<int>("--last")
        {
            Description = "How many, the newest first.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        var of = new Option<string?>("--of") { Description = "Only those of one subject, or of what has this code.", HelpName = "SUBJECT" };
        var format = JsonLines.Option();
        var command = new Command("list", "Lists acts, the newest first.") { last, of, format };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                foreach (var act in opened.Journal.List(Math.Max(parsed.GetValue(last), 0), parsed.GetValue(of)))
                {
                    JsonLines.Print(
                        parsed.GetValue(format) == "json",
                        json =>
                        {
                            json.WriteNumber("index", act.Index);
                            json.WriteString("at", Time(act.At));
                            json.WriteString("act", act.Act);
                            json.WriteString("subject", act.Subject);
                        },
                        string.Create(CultureInfo.InvariantCulture, $"{act.Index, 8}  {Time(act.At)}  {act.Act, -19} {act.Subject}")
                    );
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Command Show()
    {
        var index = new Argument<long>("INDEX") { Description = "Which entry, counted from 0." };
        var salts = new Option<bool>("--salts") { Description = "With the salts, which open the seals to whoever has the content." };
        var command = new Command("show", "Shows an entry, and where what it seals is kept.") { index, salts };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var act = opened.Journal.Show(parsed.GetValue(index));
                Console.WriteLine(System.Text.Encoding.ASCII.GetString(act.Bytes.Span));
                foreach (var seal in act.Seals)
                {
                    var salt =
                        seal.Salt is not { } bytes ? "erased"
                        : parsed.GetValue(salts) ? $"salt {Convert.ToHexStringLower(bytes.Span)}"
                        : "salt kept";
                    Console.WriteLine($"  {seal.Name}: {seal.Place}, {salt}");
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static Command Proof()
    {
        var what = new Argument<string>("INDEX|SUBJECT") { Description = "An entry's index, or a subject or code: all its entries." };
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Where to: a .tlog-proof; the entry goes beside it as .json. entry-INDEX.tlog-proof where it is not given.",
            HelpName = "FILE",
        };
        var command = new Command("proof", "Writes the proof that an entry is in the journal, and the entry, for anybody to verify.")
        {
            what,
            output,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                return ProofFiles.Write(opened.Journal, parsed.GetRequiredValue(what), parsed.GetValue(output));
            })
        );
        return command;
    }

    private static Command Publish(StopSignal stop)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that a web server serves." };
        var command = new Command("publish", "Writes the journal as files that any web server can serve, and strangers verify.") { folder };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var published = opened.Journal.Publish(Path.GetFullPath(parsed.GetRequiredValue(folder)), stop.Token);
                Console.WriteLine(
                    $"{published.Origin}: {Words.Count((int)published.Size, "entry", "entries")}, {Words.Count(published.Files, "file")} written"
                );
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
