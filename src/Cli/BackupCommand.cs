using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Register;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder backup FILE</c> and <c>rejoinder restore FILE</c>.</summary>
internal static class BackupCommand
{
    public static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "A file that is not there yet." };
        var command = new Command("backup", "Writes a checked copy of the register while others go on working; the keys are not in it.")
        {
            file,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var path = Path.GetFullPath(parsed.GetRequiredValue(file));
                return Trying(() =>
                {
                    opened.Backup(path);
                    Console.WriteLine(
                        $"{path}: {new FileInfo(path).Length / 1048576.0:0.0} MB, checked. The journal's keys are not in it: they are in {opened.Address.KeyFolder}."
                    );
                });
            })
        );
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "What `backup` or `export` wrote." };
        var replace = new Option<bool>("--replace") { Description = "A register that is at the place is put aside, not deleted." };
        var command = new Command("restore", "Checks a backup and makes a register of it.") { file, replace };
        var register = new RegisterOptions();
        register.AddTo(command, writes: true);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
                Trying(() =>
                {
                    var aside = Restoring.Restore(parsed.GetRequiredValue(file), register.Address(parsed), parsed.GetValue(replace));
                    if (aside is not null)
                    {
                        Console.Error.WriteLine($"The register that was there is at {aside}.");
                    }

                    using var opened = register.Open(parsed);
                    Console.WriteLine(
                        $"{opened.Address.Shown}: {opened.Statistics().Statements} statements. `rejoinder verify` checks it against its journal."
                    );
                })
            )
        );
        return command;
    }

    private static int Trying(Action work)
    {
        try
        {
            work();
            return ExitCode.Done;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Complaint.Nothing(failed.Message);
        }
    }
}
