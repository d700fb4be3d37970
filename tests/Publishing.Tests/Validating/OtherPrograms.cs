using System.Diagnostics;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Programs of others that read what is published.</summary>
internal static class OtherPrograms
{
    /// <summary>Runs a program and waits for its end.</summary>
    /// <returns>How it ended, and all that it said.</returns>
    public static (int Code, string Said) Run(string program, string package, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            throw new InvalidOperationException($"{program} is missing: apt-get install {package} (./test does it where it may).");
        }

        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A spreadsheet would say its warnings in the user's language.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
