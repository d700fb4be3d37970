using CsCheck;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Verifying;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>A journal in a folder, and strangers who verify it there.</summary>
public sealed class PublishTests
{
    public static TheoryData<string> Kinds => JournalRegister.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachPublishingHoldsAndWritesOnlyWhatIsNew(string kind)
    {
        using var register = new JournalRegister(kind);
        var folder = Path.Combine(register.Folder, "public");
        Assert.Throws<RegisterException>(() => register.Publish(folder));
        var memory = new VerifierMemory(Path.Combine(register.Folder, "stranger"));
        foreach (var (count, files) in new[] { (3, 4), (0, 0), (300, 6), (300, 6) })
        {
            register.ReceiveMany(count);
            Assert.Equal(files, register.Publish(folder).Files);
            Assert.Empty(Verify(folder, memory).Evidence);
        }

        Assert.False(Directory.Exists(Path.Combine(folder, "tile/0/000.p")));
        Assert.Empty(Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void APublishingCutOffAtAnyFileLeavesAJournalThatHolds(string kind)
    {
        using var register = new JournalRegister(kind);
        var folder = Path.Combine(register.Folder, "public");
        register.ReceiveMany(250);
        register.Publish(folder);
        register.ReceiveMany(300);
        var memory = new VerifierMemory(Path.Combine(register.Folder, "stranger"));
        for (var files = 0; files < 5; files++)
        {
            // A folder where a file belongs stands for a disk that fails there.
            var broken = Path.Combine(
                folder,
                new[] { "tile/entries/000", "tile/0/001", "tile/0/002.p/38", "tile/1/000.p/2", "checkpoint.part" }[files]
            );
            Directory.CreateDirectory(broken);
            Assert.Equal(ProblemKind.Store, Assert.Throws<RegisterException>(() => register.Publish(folder)).Kind);
            Directory.Delete(broken);
            var verified = Verify(folder, memory);
            Assert.Equal(250, verified.Size);
            Assert.Empty(verified.Evidence);
        }

        register.Publish(folder);
        Assert.Equal(550, Verify(folder, memory).Size);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ABitFlippedInAPublishedFileIsFound(string kind)
    {
        using var register = new JournalRegister(kind);
        var folder = Path.Combine(register.Folder, "public");
        register.ReceiveMany(300);
        register.Publish(folder);
        var key = TrustedKey.FromLine(register.Journal.KeyLines[0]).Value!;
        var options = new VerifierOptions(new(Path.Combine(register.Folder, "stranger"))) { Keys = [key] };
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".pub", StringComparison.Ordinal))
            .Order()
            .ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 1 << 22])
            .Sample(
                (file, bit) =>
                {
                    var bytes = File.ReadAllBytes(files[file]);
                    bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
                    File.WriteAllBytes(files[file], bytes);
                    Assert.False(JournalFilesVerifier.Verify(folder, new JournalFolderFiles(folder).Read, options).Holds);
                    bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
                    File.WriteAllBytes(files[file], bytes);
                },
                iter: 200,
                threads: 1
            );
        Assert.True(JournalFilesVerifier.Verify(folder, new JournalFolderFiles(folder).Read, options).Holds);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnOlderBackupIsNotPublishedOverANewerJournal(string kind)
    {
        using var register = new JournalRegister(kind);
        var folder = Path.Combine(register.Folder, "public");
        register.ReceiveMany(3);
        var rows = register.Snapshot();
        register.ReceiveMany(2);
        register.Publish(folder);
        register.Restore(rows);
        var problem = Assert.Throws<RegisterException>(() => register.Publish(folder));
        Assert.Contains("has a checkpoint of 5 entries", problem.Message, StringComparison.Ordinal);

        register.Journal.Restart("The disk was lost.");
        Assert.Contains(
            "Publish into another folder",
            Assert.Throws<RegisterException>(() => register.Publish(folder)).Message,
            StringComparison.Ordinal
        );
        register.Publish(folder + "2");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AStrangerFollowsTheKeysFromOneToTheNextAndTrustsNoOther(string kind)
    {
        using var register = new JournalRegister(kind);
        var folder = Path.Combine(register.Folder, "public");
        var memory = new VerifierMemory(Path.Combine(register.Folder, "stranger"));
        register.ReceiveMany(3);
        register.Publish(folder);
        Assert.Contains(Verify(folder, memory).Notes, n => n.Contains("proves nothing of who keeps it", StringComparison.Ordinal));
        Assert.Empty(Verify(folder, memory).Notes);

        register.Journal.Rotate();
        register.Journal.Rotate();
        register.ReceiveMany(1);
        register.Publish(folder);
        var verified = Verify(folder, memory);
        Assert.Empty(verified.Evidence);
        Assert.Contains("key was changed", Assert.Single(verified.Notes), StringComparison.Ordinal);
        Assert.Empty(Verify(folder, memory).Notes);

        // A new key that no old one vouches for.
        Directory.Delete(register.Address.KeyFolder, recursive: true);
        register.Journal.Rotate();
        register.ReceiveMany(1);
        register.Publish(folder);
        Assert.Contains("by a key that is trusted here", Assert.Single(Verify(folder, memory).Evidence).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AStrangerSeesAJournalThatTellsTwoStories(string kind)
    {
        using var register = new JournalRegister(kind);
        var (folder, other) = (Path.Combine(register.Folder, "public"), Path.Combine(register.Folder, "other"));
        var memory = new VerifierMemory(Path.Combine(register.Folder, "stranger"));
        register.ReceiveMany(3);
        var rows = register.Snapshot();
        register.ReceiveMany(2);
        register.Publish(folder);
        Assert.True(Verify(folder, memory).Holds);
        register.Restore(rows);
        File.Delete(Path.Combine(register.Address.KeyFolder, "journal.signed"));
        register.ReceiveMany(2);
        register.Publish(other);

        var evidence = Assert.Single(Verify(other, memory).Evidence);
        Assert.Contains("tells two stories", evidence.Message, StringComparison.Ordinal);
        Assert.NotEqual(evidence.Earlier!.Root, evidence.Later!.Root);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnOldCheckpointShownAgainIsFoundAndASlowMirrorIsNot(string kind)
    {
        using var register = new JournalRegister(kind);
        var (folder, mirror) = (Path.Combine(register.Folder, "public"), Path.Combine(register.Folder, "mirror"));
        var memory = new VerifierMemory(Path.Combine(register.Folder, "stranger"));
        register.ReceiveMany(3);
        register.Publish(folder);
        register.Publish(mirror);
        var old = File.ReadAllBytes(Path.Combine(folder, "checkpoint"));
        register.ReceiveMany(2);
        register.Publish(folder);
        Assert.True(Verify(folder, memory).Holds);
        Assert.True(Verify(mirror, memory).Holds);
        File.WriteAllBytes(Path.Combine(folder, "checkpoint"), old);
        Assert.Contains("an old checkpoint is shown", Assert.Single(Verify(folder, memory).Evidence).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AProofHoldsWithoutTheJournalAndNotForAnotherEntry(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(300);
        var (proof, other) = (register.Journal.Proof(299), register.Journal.Proof(298));
        var options = new VerifierOptions(new(Path.Combine(register.Folder, "stranger")));
        Assert.Throws<RegisterException>(() => ProofVerifier.Verify(proof.Entry.Span, proof.ProofFile.Span, options));
        options = options with { Keys = [TrustedKey.FromLine(register.Journal.KeyLines[0]).Value!] };
        Assert.True(ProofVerifier.Verify(proof.Entry.Span, proof.ProofFile.Span, options).Holds);
        Assert.False(ProofVerifier.Verify(other.Entry.Span, proof.ProofFile.Span, options).Holds);
        Assert.Equal(ProblemKind.Request, Assert.Throws<RegisterException>(() => register.Journal.Proof(300)).Kind);
    }

    private static Verification Verify(string folder, VerifierMemory memory) =>
        JournalFilesVerifier.Verify(folder, new JournalFolderFiles(folder).Read, new(memory));
}
