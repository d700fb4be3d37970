using System.Diagnostics;
using System.Text;

namespace Rejoinder.Cli.Tests;

/// <summary>Runs the built program as a user would, in a process of its own.</summary>
internal static class Running
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<Ran> Rejoinder(params string[] arguments) => Rejoinder(arguments, input: "");

    public static async Task<Ran> Rejoinder(
        string[] arguments,
        string input,
        string? folder = null,
        Dictionary<string, string>? variables = null
    )
    {
        using var process = Start(arguments, folder, variables);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await End(process);
    }

    public static Process Start(string[] arguments, string? folder = null, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rejoinder.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in variables ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<Ran> End(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new Ran(process.ExitCode, await output, await error);
    }
}

/// <summary>What came of it.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error);
