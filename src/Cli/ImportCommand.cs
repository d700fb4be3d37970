using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Transfer;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder import FILE</c>: a whole export, or records that others made.</summary>
internal static class ImportCommand
{
    public static Command Create(StopSignal stop)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "What `export` wrote, or records as JSON, one a line; - for standard input.",
        };
        var command = new Command("import", "Takes in a whole export (into an empty register), or records, one a line.") { file };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                try
                {
                    var path = parsed.GetRequiredValue(file);
                    using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
                    using var opened = register.OpenOrMake(parsed);
                    // A line is printed once what it tells is on the disk.
                    var report = opened.Import(stream, register.Acting(parsed, opened), r => Console.WriteLine(Told(r)), stop.Token);
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
