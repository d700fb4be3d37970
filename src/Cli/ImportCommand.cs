using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Imports;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Imports;
using Rejoinder.Register.Transfer;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder import FILE</c>: a whole export, records, or what others made: reviews, annotations, lists.</summary>
internal static class ImportCommand
{
    // Where what a file is must show.
    private const int HeadBytes = 1 << 16;

    public static Command Create(StopSignal stop)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "What `export` wrote, records as JSON, one a line, or a file of others; - for standard input.",
        };
        var command = new Command(
            "import",
            "Takes in a whole export (into an empty register), records, one a line, or reviews, annotations and lists that others made."
        )
        {
            file,
        };
        var others = new ImportFormOptions();
        others.AddTo(command);
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                try
                {
                    var path = parsed.GetRequiredValue(file);
                    using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
                    var head = new byte[HeadBytes];
                    var length = stream.CanSeek ? stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) : 0;
                    if (stream.CanSeek)
                    {
                        stream.Position = 0;
                    }

                    using var opened = register.OpenOrMake(parsed);
                    var by = register.Acting(parsed, opened);
                    if (others.Any(parsed) || ImportForms.Detect(head.AsSpan(0, length)) is not null)
                    {
                        var request = others.Request(parsed, path == "-" ? "standard input" : path, head.AsSpan(0, length));
                        var run = opened.Imports.Take(stream, request, by, r => Console.WriteLine(ImportReportLines.Counts(r)), stop.Token);
                        return Tell(run);
                    }

                    // A line is printed once what it tells is on the disk.
                    var report = opened.Import(stream, by, r => Console.WriteLine(Told(r)), stop.Token);
                    return Tell(report);
                }
                catch (Exception failed)
                    when (failed is UnauthorizedAccessException || (failed is IOException io && !StandardOutput.IsClosed(io)))
                {
                    return Complaint.Nothing(failed.Message);
                }
            })
        );
        return command;
    }

    private static string Told(ImportReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"kept {report.Statements:#,0} statements with {report.Claims:#,0} claims{(report.Known > 0 ? $"; {report.Known:#,0} were known" : "")}"
        );

    private static int Tell(ImportRun run)
    {
        Console.Error.WriteLine(ImportReportLines.Page(run));
        return run.Skipped == 0 ? ExitCode.Done
            : run.Taken + run.Updated + run.Known > 0 ? ExitCode.SomeFailed
            : ExitCode.Nothing;
    }

    private static int Tell(ImportReport report)
    {
        foreach (var (line, why) in report.Failures)
        {
            Console.Error.WriteLine(Words.Clean($"line {line}: {why}"));
        }

        if (report.Failed > report.Failures.Count)
        {
            Console.Error.WriteLine($"and {report.Failed - report.Failures.Count} more lines that hold no record.");
        }

        Console.Error.WriteLine(Told(report));
        return report.Failed == 0 ? ExitCode.Done
            : report.Statements + report.Known > 0 ? ExitCode.SomeFailed
            : ExitCode.Nothing;
    }
}
