using System.CommandLine;
using Rejoinder.Cli.Outputs;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Summary;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Statements;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder show ID</c>: whatever the register calls by this code.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description =
                "Code of a statement (s-…), claim (s-….12), party (p-…), exchange (x-…), finding (f-…), term (t-…), piece of evidence (e-…), request for a reply (r-…) or case sheet (c-…); a party's name.",
        };
        var version = new Option<int?>("--version-number") { Description = "An older version of a statement's record.", HelpName = "N" };
        var claims = new Option<bool>("--claims") { Description = "A statement's claims one by one, with their codes." };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print it: text; of a statement also json (its record) or html (its dossier).",
            HelpName = "text|json|html",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var output = new Option<string?>("--out", "-o") { Description = "Write to this file.", HelpName = "FILE" };
        var document = new Option<bool>("--document") { Description = "A statement's bytes as received, to --out or to standard output." };
        var command = new Command("show", "Shows what the register has under a code.") { id, version, claims, format, output, document };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var code = parsed.GetRequiredValue(id);
                try
                {
                    if (parsed.GetValue(document))
                    {
                        var bytes =
                            opened.Statements.Document(code)
                            ?? throw new RegisterException(
                                ProblemKind.Request,
                                $"The register has no bytes of {code}: only its record came, or they were erased."
                            );
                        Write(parsed.GetValue(output), stream => stream.Write(bytes));
                    }
                    else if (code.StartsWith("s-", StringComparison.Ordinal) && !code.Contains('.'))
                    {
                        Statement(
                            opened,
                            code,
                            parsed.GetValue(version),
                            parsed.GetValue(claims),
                            parsed.GetValue(format)!,
                            parsed.GetValue(output)
                        );
                    }
                    else
                    {
                        Things.Print(opened, code);
                    }

                    return ExitCode.Done;
                }
                catch (Exception failed)
                    when (failed is UnauthorizedAccessException || (failed is IOException io && !StandardOutput.IsClosed(io)))
                {
                    return Complaint.Nothing($"{parsed.GetValue(output)}: it cannot be written. {failed.Message}");
                }
            })
        );
        return command;
    }

    private static void Statement(Register.Register register, string code, int? version, bool claims, string format, string? output)
    {
        if (version is { } number)
        {
            Record(register.Statements.Version(code, number), format, output);
            return;
        }

        var page = register.Statements.Page(code);
        if (claims)
        {
            foreach (var claim in page.Claims)
            {
                ClaimLines.Print(
                    claim,
                    page.Head.Title,
                    page.Head.Issued,
                    claim.Speaker == Attribution.Declarants ? page.Head.Speakers : [claim.SpeakerParty?.Name ?? claim.Speaker],
                    []
                );
            }

            return;
        }

        Record(page.Record, format, output);
        if (format == "text" && output is null)
        {
            Kept(register, page);
        }
    }

    private static void Record(StatementRecord record, string format, string? output) =>
        Write(
            output,
            stream =>
            {
                switch (format)
                {
                    case "json":
                        RecordJson.Write(record, stream);
                        stream.WriteByte((byte)'\n');
                        break;
                    case "html":
                        using (
                            var html = OutputFormat
                                .Named("html")
                                .Open(stream, new OutputShape(false, output is not null, false, CsvTable.Claims))
                        )
                        {
                            html.Write(record.Source.Name, record);
                        }

                        break;
                    default:
                        var style = output is null ? SummaryStyle.OfStandardOutput : SummaryStyle.Plain;
                        stream.Write(System.Text.Encoding.UTF8.GetBytes(SummaryPage.Of(record, style)));
                        break;
                }
            }
        );

    // What the register adds to the record.
    private static void Kept(Register.Register register, StatementPage page)
    {
        Console.WriteLine();
        Console.WriteLine($"{page.Head.Code} · {ClaimLines.Lower(page.Head.State)} · received {page.Head.ReceivedAt:yyyy-MM-dd HH:mm} UTC");
        foreach (var version in register.Statements.Versions(page.Head.Code))
        {
            Console.WriteLine(
                $"  version {version.Number}{(version.Counts ? " (counts)" : "")}: {version.Reason}, {version.MadeAt:yyyy-MM-dd HH:mm} UTC, by {Words.Clean(version.By)}, {Words.Clean(version.Reader)}"
            );
        }

        var struck = page.Claims.Count(c => c.State == Register.Claims.ClaimState.Struck);
        var orphaned = page.Claims.Count(c =>
            c.IsOrphaned && c.State is (Register.Claims.ClaimState.Read or Register.Claims.ClaimState.Confirmed)
        );
        if (struck + orphaned > 0)
        {
            Console.WriteLine($"  {Words.Count(struck, "claim")} struck, {orphaned} orphaned: rejoinder show {page.Head.Code} --claims");
        }

        foreach (var exchange in register.Exchanges.Of(page.Head.Code))
        {
            Console.WriteLine(
                exchange.Statement == page.Head.Code
                    ? $"  answered by {exchange.Reply}: {exchange.Code}"
                    : $"  answers {exchange.Statement}: {exchange.Code}"
            );
        }
    }

    private static void Write(string? output, Action<Stream> write)
    {
        using var stream = output is null ? StandardOutput.Open() : File.Create(output);
        write(stream);
    }
}
