using System.Diagnostics;
using Rejoinder.Register.Bench.Generating;
using Xunit;

namespace Rejoinder.Register.Tests.Stores;

/// <summary>
/// The program where the operating system refuses: no permission, a folder that is read-only, no room left. A person is told in a line what
/// was found and what to do, and what was kept before is kept.
/// </summary>
public sealed class RefusedByTheSystemTests
{
    private static readonly StatementGenerator Generator = new(4);

    [Fact]
    public void ARegisterThatMayNotBeReadIsTold()
    {
        using var place = Kept(1);
        foreach (var file in Directory.GetFiles(place.Folder, "register.db*"))
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        var (exitCode, errors) = Run(place, "", ["list"]);

        Told(2, exitCode, errors, "no permission");
    }

    [Fact]
    public void AFolderInWhichNothingMayBeMadeIsTold()
    {
        using var place = TestRegister.New("sqlite");
        var letter = Letter(place);
        File.SetUnixFileMode(place.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (exitCode, errors) = Run(place, "", ["add", letter]);
            Told(2, exitCode, errors, place.Address.Place);
        }
        finally
        {
            File.SetUnixFileMode(place.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void ARegisterThatMayNotBeWrittenIsTold()
    {
        using var place = Kept(1);
        Directory.GetFiles(place.Folder, "register.db*").ToList().ForEach(f => File.SetUnixFileMode(f, UnixFileMode.UserRead));

        var (exitCode, errors) = Run(place, "", ["add", Letter(place)]);

        Told(2, exitCode, errors, "read-only");
    }

    [Fact]
    public void ADiskThatIsFullIsToldAndWhatWasKeptIsKept()
    {
        using var place = Kept(3);
        var records = Path.Combine(place.Folder, "records.ndjson");
        using (var stream = File.Create(records))
        {
            for (var i = 0; i < 60; i++)
            {
                Reading.RecordJson.Write(Generator.Record(100 + i, 100), stream, inOneLine: true);
                stream.WriteByte((byte)'\n');
            }
        }

        // No file may grow past this: what a full disk does, but for the error's number.
        var room = (new FileInfo(place.Address.Place).Length / 1024) + 1_000;
        var (exitCode, errors) = Run(place, $"ulimit -f {room}; trap '' XFSZ; ", ["import", records]);

        Told(2, exitCode, errors, "disk");
        using var register = place.Open();
        Assert.Equal(3, register.Statistics().Statements);
        using var store = new Sqlite.SqliteStore(place.Address.Place);
        Assert.Empty(store.CheckIntegrity());
    }

    private static TestRegister Kept(int statements)
    {
        var place = TestRegister.New("sqlite");
        using var register = place.Open();
        var by = register.Accounts.Acting("Tester");
        register.Statements.AddMany([.. Enumerable.Range(0, statements).Select(i => (Generator.Record(i, 20), (byte[]?)null))], "test", by);
        return place;
    }

    private static string Letter(TestRegister place)
    {
        var path = Path.Combine(place.Folder, "letter.txt");
        File.WriteAllText(path, Generator.Record(7, 5).Text);
        return path;
    }

    private static void Told(int expected, int exitCode, string errors, string words)
    {
        Assert.True(expected == exitCode, $"It ended with {exitCode}: {errors}");
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n'));
    }

    private static (int ExitCode, string Errors) Run(TestRegister place, string before, string[] command)
    {
        // Root may do everything; without these two capabilities it is held to the files' modes as others are.
        var held = Environment.IsPrivilegedProcess ? "setpriv --bounding-set -dac_override,-dac_read_search -- " : "";
        string[] all = [.. command, "--register", place.Address.Place];
        var start = new ProcessStartInfo(
            "sh",
            ["-c", $"{before}exec {held}\"$@\"", "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, "rejoinder.dll"), .. all]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            // The runtime's own code pages would be a file that grows past the limit.
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors.Result.Trim());
    }
}
