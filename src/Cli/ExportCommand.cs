using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder export</c>: everything in the register as lines of JSON.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out", "-o")
        {
            Description = "Write to this file, and not to standard output.",
            HelpName = "FILE",
        };
        var command = new Command("export", "Writes everything in the register as lines of JSON, which `import` brings back exactly.")
        {
            output,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                if (parsed.GetValue(output) is not { } path)
                {
                    using var standard = new BufferedStream(StandardOutput.Open(), 1 << 16);
                    opened.Export(standard);
                    return ExitCode.Done;
                }

                try
                {
                    // Whole or not at all: a torn export would be found out too late.
                    var part = path + ".part";
                    long rows;
                    using (var file = new BufferedStream(File.Create(part), 1 << 16))
                    {
                        rows = opened.Export(file);
                    }

                    if (!OperatingSystem.IsWindows())
                    {
                        // Drafts and private names are in it.
                        File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                    }

                    File.Move(part, path, overwrite: true);
                    Console.Error.WriteLine(FormattableString.Invariant($"{rows:#,0} rows written to {path}"));
                    return ExitCode.Done;
                }
                catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
                {
                    return Complaint.Nothing($"{path}: it cannot be written. {failed.Message}");
                }
            })
        );
        return command;
    }
}
