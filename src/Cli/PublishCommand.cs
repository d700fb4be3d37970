using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Pdf;
using Rejoinder.Publishing.SchemaOrg;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder publish FORMAT</c>: published statements in the forms that readers and other systems use.</summary>
internal static class PublishCommand
{
    private const int MostProofs = 100;

    public static Command Create(StopSignal stop)
    {
        var format = new Argument<string>("FORMAT")
        {
            Description = $"One of: {string.Join(", ", PublishingFormats.All.Select(f => f.Name))}.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong([.. PublishingFormats.All.Select(f => f.Name)]);
        var codes = new Argument<string[]>("CODE")
        {
            Description = "Codes of published statements; all that are published where none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Write to this file, or a file for each statement into this folder; ftm takes all statements in one file.",
            HelpName = "FILE|FOLDER",
        };
        var root = new Option<string?>("--address")
        {
            Description = "Where the public side is found, for the addresses in the files; the desk's setting where it is not given.",
            HelpName = "https://…",
        };
        var command = new Command("publish", "Writes published statements in the forms that readers and other systems use.")
        {
            format,
            codes,
            output,
            root,
            SiteCommand.Create(stop),
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var publisher = Publisher.Of(opened, parsed.GetValue(root) is { } address ? Addresses.OfDesk(address) : null);
                return Write(
                    opened,
                    publisher,
                    PublishingFormats.Find(parsed.GetRequiredValue(format))!,
                    parsed.GetValue(codes) ?? [],
                    parsed.GetValue(output),
                    stop.Token
                );
            })
        );
        return command;
    }

    private static int Write(
        Register.Register register,
        Publisher publisher,
        IPublishingFormat format,
        string[] codes,
        string? output,
        CancellationToken cancellation
    )
    {
        if (output is null && codes.Length != 1)
        {
            return Complaint.Usage($"{format.Name} makes a file for each statement: give one code, or a folder with --out.", "publish");
        }

        if (format is PdfFormat && PdfFormat.Problem is { } problem)
        {
            Console.Error.WriteLine(problem);
        }

        try
        {
            if (format.HoldsMany && codes.Length != 1 && !Directory.Exists(output) && output?.EndsWith('/') != true)
            {
                return WriteOne(register, publisher, format, codes, output!, cancellation);
            }

            var many = codes.Length != 1 || Directory.Exists(output) || output?.EndsWith('/') == true;
            if (many)
            {
                Directory.CreateDirectory(output!);
            }

            if (publisher.IsPolitical && format is JsonLdFormat)
            {
                Console.Error.WriteLine(
                    "The desk is marked as a political entity: search engines and aggregators of fact-checks leave its reviews out."
                );
            }

            var written = 0;
            foreach (var code in codes.Length > 0 ? codes : PublishedHeads.Codes(register))
            {
                cancellation.ThrowIfCancellationRequested();
                var statement = PublishedStatement.Find(register, code, publisher) ?? throw PublishedStatement.Missing("statement", code);
                using var bytes = new MemoryStream();
                format.Write(statement, bytes);
                using var file =
                    output is null ? StandardOutput.Open()
                    : many ? File.Create(Path.Combine(output, code + format.Extension))
                    : File.Create(output);
                bytes.WriteTo(file);
                if (many && format is DossierFormat or PdfFormat)
                {
                    WriteProofs(register, statement, output!);
                }

                written++;
            }

            if (many)
            {
                Console.Error.WriteLine($"{Words.Count(written, "statement")} written to {output}");
            }

            return ExitCode.Done;
        }
        catch (Exception failed) when (failed is UnauthorizedAccessException || (failed is IOException io && !StandardOutput.IsClosed(io)))
        {
            return Complaint.Nothing($"{output}: it cannot be written. {failed.Message}");
        }
    }

    // Each with the entry that it is of, for `rejoinder verify`.
    private static void WriteProofs(Register.Register register, PublishedStatement statement, string folder)
    {
        var subjects = statement
            .Findings.SelectMany(f => f.Select(x => x.Code))
            .Concat(statement.Replies.SelectMany(r => r.Select(x => x.Code)))
            .Prepend(statement.Code);
        foreach (var entry in subjects.SelectMany(s => register.Journal.List(MostProofs, s)))
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{statement.Code}.entry-{entry.Index}"));
            var proof = register.Journal.Proof(entry.Index);
            File.WriteAllBytes(path + ".json", proof.Entry.ToArray());
            File.WriteAllBytes(path + ".tlog-proof", proof.ProofFile.ToArray());
        }
    }

    private static int WriteOne(
        Register.Register register,
        Publisher publisher,
        IPublishingFormat format,
        string[] codes,
        string output,
        CancellationToken cancellation
    )
    {
        using var file = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        var (statements, things) = format.WriteMany(
            codes.Length > 0 ? codes : PublishedHeads.Codes(register),
            some => PublishedStatement.OfMany(register, some, publisher),
            file,
            cancellation
        );
        Console.Error.WriteLine($"{Words.Count(statements, "statement")} with {Words.Count(things, "line")} written to {output}");
        return ExitCode.Done;
    }
}
