using System.Runtime.CompilerServices;
using System.Text;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

/// <summary>
/// A journal of seven entries written once and kept: what holds today holds for every version to come. Its salt, of all seals, is the bytes
/// 0 to 31.
/// </summary>
public sealed class GoldenTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[][] Entries = [.. File.ReadAllLines(Golden("journal.txt")).Select(Encoding.ASCII.GetBytes)];
    private static readonly byte[] Proof = File.ReadAllBytes(Golden("entry-5.tlog-proof"));

    [Fact]
    public void AProofKeptStillHolds()
    {
        var key = TrustedKey.FromLine(File.ReadAllText(Golden("key.txt")).TrimEnd('\n')).Value!;
        Assert.Null(new JournalVerifier(TestJournal.Origin, key).Inclusion(Entries[5], Proof));
    }

    [Fact]
    public void TheSameEntriesMakeTheSameRoot()
    {
        var tree = new AppendOnlyTree();
        Assert.All(Entries, e => tree.Append(JournalHash.Leaf(e)));
        Assert.Equal(TreeHead.Read(InclusionProof.Read(Proof).Value!.Checkpoint.Span).Value!.Root, tree.Root);
    }

    [Fact]
    public void AnActIsWrittenAsItWas()
    {
        var seals = new Dictionary<string, Sha256Hash> { ["finding"] = JournalHash.Seal("finding", "A source was found."u8, Salt) };
        var at = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(Entries[5], new JournalEntry(Act.FindingCorrected, at, "finding:1", seals, [3]).ToBytes());
    }

    [Fact]
    public void ASealKeptStillOpens() =>
        Assert.True(ReadEntry.Read(Entries[0]).Value!.Opens("document", "We, the undersigned of Tollbridge, declare."u8, Salt));

    private static string Golden(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);
}
