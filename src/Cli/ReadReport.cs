using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary>The end of a run of <c>read</c>, on standard error: what failed and why, where results are, and the exit code.</summary>
internal static class ReadReport
{
    public static int Tell(InputFinder found, BatchResult result, string? output)
    {
        List<(string Name, string Reason)> failures =
        [
            .. found.Failures.Select(f => (f.Name, f.Failure.ToString())),
            .. result.Failures.Select(f => (f.Name, f.Reason)),
        ];
        var asked = found.Inputs.Count + found.Failures.Count;
        if (failures.Count > 0 && asked == 1)
        {
            Say($"rejoinder: {failures[0].Name}: {failures[0].Reason}");
        }
        else if (failures.Count > 0)
        {
            Say($"{failures.Count} of {asked} could not be read:");
            foreach (var (name, reason) in failures)
            {
                Say($"{name}: {reason}", indent: "  ");
            }
        }

        if (found.PassedOver > 0)
        {
            Say($"{Words.Count(found.PassedOver, "file")} in folders passed over: no ending of a statement.");
        }

        if (output is not null && result.Read > 0)
        {
            Say($"{Words.Count(result.Read, "statement")} read into {output}");
        }

        if (result.Stopped)
        {
            Say($"Stopped: {result.Read} of {found.Inputs.Count} were read{(output is null ? "" : $" and are in {output}")}.");
            return ExitCode.Stopped;
        }

        return failures.Count == 0 ? ExitCode.Done
            : result.Read > 0 ? ExitCode.SomeFailed
            : result.Failures.Any(f => f.IsBug) ? ExitCode.Bug
            : ExitCode.Nothing;
    }

    private static void Say(string line, string indent = "") => Console.Error.WriteLine(indent + Words.Clean(line));
}
