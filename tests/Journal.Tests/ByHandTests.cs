using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Rejoinder.Journal.Tests;

/// <summary>The script in docs/journal.md, with which a stranger verifies a proof without any of this code.</summary>
public sealed partial class ByHandTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(7, 6)]
    [InlineData(300, 0)]
    [InlineData(300, 257)]
    [InlineData(300, 299)]
    public void TheScriptInTheDocsFindsTheEntryAndNoOther(int size, int index)
    {
        Assert.SkipUnless(IsThere("bash") && IsThere("openssl"), "bash and openssl are needed");
        var journal = new TestJournal(size);
        var entry = journal.Entries[index].ToArray();
        var (code, output) = Run(journal, entry, journal.Proof(index));
        Assert.True(code == 0, output);
        Assert.Contains($"entry {index} of {size} is in the journal {TestJournal.Origin}", output);
        entry[^2] ^= 1;
        (code, output) = Run(journal, entry, journal.Proof(index));
        Assert.Equal(1, code);
        Assert.Contains($"the entry is not at {index}", output);
    }

    [Fact]
    public void TheScriptInTheDocsRefusesACheckpointThatNobodySigned()
    {
        Assert.SkipUnless(IsThere("bash") && IsThere("openssl"), "bash and openssl are needed");
        var journal = new TestJournal(3);
        var (code, output) = Run(new TestJournal(), journal.Entries[1].ToArray(), journal.Proof(1));
        Assert.NotEqual(0, code);
        Assert.Contains("Verification", output, StringComparison.OrdinalIgnoreCase);
    }

    private static (int Code, string Output) Run(TestJournal signer, byte[] entry, byte[] proof)
    {
        var folder = Directory.CreateTempSubdirectory("journal").FullName;
        try
        {
            var script = Script().Match(File.ReadAllText(Docs())).Groups["script"].Value;
            File.WriteAllText(Path.Combine(folder, "by-hand.sh"), script);
            File.WriteAllBytes(Path.Combine(folder, "entry"), entry);
            File.WriteAllBytes(Path.Combine(folder, "proof"), proof);
            File.WriteAllText(Path.Combine(folder, "key"), signer.Signer.PublicKeyLine + "\n");
            using var bash = Process.Start(
                new ProcessStartInfo("bash", ["-c", "bash by-hand.sh entry proof key 2>&1"])
                {
                    WorkingDirectory = folder,
                    RedirectStandardOutput = true,
                }
            )!;
            var output = bash.StandardOutput.ReadToEnd();
            bash.WaitForExit();
            return (bash.ExitCode, output);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    private static string Docs([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "journal.md");

    [GeneratedRegex(@"```bash\n(?<script># usage.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();
}
