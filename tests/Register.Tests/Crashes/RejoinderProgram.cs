using System.Diagnostics;
using System.Text;

namespace Rejoinder.Register.Tests.Crashes;

/// <summary>The built program in a process of its own, whose lines are read as they come, and which may be killed at any moment.</summary>
internal sealed class RejoinderProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly List<string> lines = [];
    private readonly ManualResetEventSlim outputEnded = new();
    private readonly SemaphoreSlim came = new(0);

    private RejoinderProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is null)
            {
                outputEnded.Set();
            }
            else
            {
                lock (lines)
                {
                    lines.Add(e.Data);
                }
            }

            came.Release();
        };
        process.ErrorDataReceived += (_, e) =>
        {
            lock (errors)
            {
                errors.AppendLine(e.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it has written to standard error.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString().Trim();
            }
        }
    }

    /// <param name="folder">Where its own files go, such as keys.</param>
    /// <param name="arguments">Verb and options.</param>
    public static RejoinderProgram Start(string folder, params string[] arguments) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rejoinder.dll"), .. arguments])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = Encoding.UTF8,
                    StandardErrorEncoding = Encoding.UTF8,
                    WorkingDirectory = folder,
                    Environment = { ["REJOINDER_DATA"] = folder },
                }
            )!
        );

    /// <summary>Waits until it has printed some lines, or has printed its last.</summary>
    public void WaitFor(int many)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!outputEnded.IsSet && Count() < many)
        {
            if (!came.Wait(TimeSpan.FromSeconds(1)) && DateTime.UtcNow > deadline)
            {
                throw new TimeoutException($"The program printed {Count()} lines in {Patience.TotalMinutes} minutes. {Errors}");
            }
        }
    }

    /// <summary>SIGKILL; nothing where it has ended by itself.</summary>
    public void KillDash9() => process.Kill();

    /// <summary>Waits until it ends.</summary>
    /// <returns>Its exit code, and all lines that it printed, whole.</returns>
    public (int ExitCode, IReadOnlyList<string> Lines) End()
    {
        if (!process.WaitForExit(Patience))
        {
            throw new TimeoutException($"The program does not end. {Errors}");
        }

        // Its last lines are still in the pipe.
        process.WaitForExit();
        return (process.ExitCode, lines);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        came.Dispose();
        outputEnded.Dispose();
    }

    private int Count()
    {
        lock (lines)
        {
            return lines.Count;
        }
    }
}
