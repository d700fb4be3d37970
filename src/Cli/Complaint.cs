using System.Diagnostics;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary>What goes wrong, told in a line on standard error; never a stack trace.</summary>
internal static class Complaint
{
    /// <summary>A mistake in the command line.</summary>
    public static int Usage(string message, string command)
    {
        Say(message);
        Console.Error.WriteLine($"Try: rejoinder {(command.Length == 0 ? "" : command + " ")}--help");
        return ExitCode.Nothing;
    }

    /// <summary>Something that could not be read or written.</summary>
    public static int Nothing(string message)
    {
        Say(message);
        return ExitCode.Nothing;
    }

    /// <summary>An exception that nobody foresaw: what to report.</summary>
    public static int Bug(Exception bug)
    {
        Say($"this is a bug. Please report this line and the file it happened on: {Told(bug)}");
        return ExitCode.Bug;
    }

    /// <summary>An exception in a line: its type, its message and the method it comes from.</summary>
    public static string Told(Exception bug)
    {
        var frame = new StackTrace(bug).GetFrame(0)?.GetMethod();
        var place = frame is null ? "" : $" in {frame.DeclaringType?.FullName}.{frame.Name}";
        return $"{bug.GetType().Name}: {bug.Message}{place} (rejoinder {Version.Text})";
    }

    private static void Say(string message) => Console.Error.WriteLine($"rejoinder: {Words.Clean(message)}");
}
