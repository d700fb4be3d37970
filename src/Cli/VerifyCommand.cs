using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Cli.Verifying;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register;
using Rejoinder.Register.Verifying;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder verify</c>: whether a register, a published journal or a proof is what was signed.</summary>
internal static class VerifyCommand
{
    public static Command Create(StopSignal stop)
    {
        var place = new Argument<string?>("FOLDER|URL|PROOF")
        {
            Description =
                "A published journal, by its folder or address, or a .tlog-proof with its entry beside it; the register itself where none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var keys = new Option<string[]>("--key")
        {
            Description = "A public key to trust: its line, or a file with such lines. Without it the key that was trusted before.",
            HelpName = "LINE|FILE",
        };
        var origin = new Option<string?>("--origin")
        {
            Description = "The journal's name; the key's where it is not given.",
            HelpName = "NAME",
        };
        var entry = new Option<string?>("--entry")
        {
            Description = "With a proof: the file with the entry, where it does not lie beside it.",
            HelpName = "FILE",
        };
        var format = JsonLines.Option();
        var command = new Command("verify", "Checks that a register, a published journal or a proof is what was signed.")
        {
            place,
            keys,
            origin,
            entry,
            format,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var progress = new VerifyProgress();
                var options = new VerifierOptions(VerifierMemory.OfUser())
                {
                    Keys = [.. (parsed.GetValue(keys) ?? []).SelectMany(Keys)],
                    Origin = parsed.GetValue(origin),
                    Progress = progress.Reach,
                    Cancel = stop.Token,
                };
                var given = parsed.GetValue(place);
                var (shown, verified) = given switch
                {
                    null => OfRegister(register, parsed, options),
                    _ when Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => OfWeb(given, options),
                    _ when Directory.Exists(given) => OfFolder(given, options),
                    _ => OfProof(given, parsed.GetValue(entry), options),
                };
                progress.Dispose();
                return VerificationOutput.Print(shown, verified, parsed.GetValue(format) == "json");
            })
        );
        return command;
    }

    private static (string, Verification) OfRegister(RegisterOptions register, ParseResult parsed, VerifierOptions options)
    {
        using var opened = register.Open(parsed);
        return (opened.Address.Shown, opened.Verify(options));
    }

    private static (string, Verification) OfFolder(string folder, VerifierOptions options)
    {
        var path = Path.GetFullPath(folder);
        return (path, JournalFilesVerifier.Verify(path, new JournalFolderFiles(path).Read, options));
    }

    private static (string, Verification) OfWeb(string address, VerifierOptions options)
    {
        using var web = new WebJournal(new Uri(address), options.Cancel);
        return (web.Place, JournalFilesVerifier.Verify(web.Place, web.Read, options));
    }

    private static (string, Verification) OfProof(string file, string? entry, VerifierOptions options)
    {
        const string Ending = ".tlog-proof";
        var beside = entry ?? (file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : file) + ".json";
        return (
            file,
            ProofVerifier.Verify(Bytes(beside, "the entry of the proof"), Bytes(file, "a folder, an address or a proof"), options)
        );
    }

    private static IEnumerable<TrustedKey> Keys(string given)
    {
        var lines = File.Exists(given) ? KeyTrail.Lines(Bytes(given, "a file with keys")) : [given];
        foreach (var line in lines)
        {
            var key = TrustedKey.FromLine(line);
            yield return key.Value
                ?? throw new RegisterException(
                    ProblemKind.Request,
                    $"--key is a line, or a file with lines, that `rejoinder journal key` prints. {key.Problem}"
                );
        }
    }

    private static byte[] Bytes(string file, string what)
    {
        try
        {
            var length = new FileInfo(file).Length;
            return length <= InclusionProof.Longest
                ? File.ReadAllBytes(file)
                : throw new RegisterException(ProblemKind.Request, $"{file} has {length} bytes: too long for {what}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException(ProblemKind.Request, $"{file} cannot be read as {what}: {e.Message}", e);
        }
    }

    private sealed class VerifyProgress : IDisposable
    {
        private ProgressLine? line;

        public void Reach(long done, long total)
        {
            line ??= new ProgressLine((int)Math.Min(total, int.MaxValue), !Console.IsErrorRedirected, " entries");
            line.Reach((int)Math.Min(done, int.MaxValue));
        }

        public void Dispose()
        {
            line?.Dispose();
            line = null;
        }
    }
}
