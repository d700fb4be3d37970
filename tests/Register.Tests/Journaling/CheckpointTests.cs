using System.Text;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Journaling;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>What is signed, when, and what is refused.</summary>
public sealed class CheckpointTests
{
    public static TheoryData<string> Kinds => JournalRegister.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachActIsSignedOnceItIsKept(string kind)
    {
        using var register = new JournalRegister(kind);
        Assert.Equal((0, null), (register.Journal.SignedSize, register.Journal.Origin));
        register.ReceiveMany(1);
        register.ReceiveMany(300);

        Assert.Equal(301, register.Journal.SignedSize);
        Assert.StartsWith("rejoinder.local/j-", register.Journal.Origin);
        Assert.Empty(register.Said);
        var proof = register.Journal.Proof(77);
        Assert.Null(register.Verifier().Inclusion(proof.Entry.Span, proof.ProofFile.Span));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnActIsSignedByItselfAMomentLaterOrWhenTheRegisterIsClosed(string kind)
    {
        using var register = new JournalRegister(kind);
        register.Register.Write(register.By, s => JournalRegister.Receive(s, "A"));
        Assert.True(SpinWait.SpinUntil(() => register.Journal.SignedSize == 1, TimeSpan.FromSeconds(60)));

        register.Register.Write(register.By, s => JournalRegister.Receive(s, "B"));
        register.Register.Dispose();
        File.Move(Path.Combine(register.Address.KeyFolder, "journal.key"), Path.Combine(register.Folder, "elsewhere"));
        register.Reopen();
        Assert.Equal((2, null), (register.Journal.SignedSize, register.Journal.Problem));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TwoCheckpointsOfOneJournalAreConsistent(string kind)
    {
        using var register = new JournalRegister(kind);
        foreach (var count in new[] { 1, 254, 1, 1, 300 })
        {
            register.ReceiveMany(count);
        }

        var heads = register.Read(s => s.Query<byte[]>("SELECT checkpoint FROM journal_head ORDER BY size").ToList());
        var proofs = register.Read(s => new Rejoinder.Journal.Merkle.TreeProofs(557, JournalTiles.In(s)).Consistency(256));
        Assert.Equal(5, heads.Count);
        Assert.Null(register.Verifier().Consistency(heads[2], heads[4], proofs));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatACrashLeftUnsignedIsSignedAtTheNextOpening(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(2);
        // As if the process had died after the act was kept: once before, once after the signer took it down.
        register.Maintain(s => s.Execute("DELETE FROM journal_head WHERE size = 2"));
        register.Reopen();
        Assert.Equal(2, register.Journal.SignedSize);

        register.Maintain(s => JournalRegister.Unsigned(s, "A"));
        Assert.Equal(2, register.Journal.SignedSize);
        register.Reopen();
        Assert.Equal((3, null), (register.Journal.SignedSize, register.Journal.Problem));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnOlderBackupIsNotSigned(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(3);
        var rows = register.Snapshot();
        register.ReceiveMany(2);
        register.Restore(rows);

        register.Reopen();
        Assert.Contains("was signed with 5 entries, and", Assert.Single(register.Said), StringComparison.Ordinal);
        Assert.Contains("has 3: an older backup was restored", register.Journal.Problem, StringComparison.Ordinal);

        // Acts are still entered, and the fork that they make is not signed when it has grown past the old journal.
        register.ReceiveMany(1);
        register.ReceiveMany(4);
        Assert.Equal((8, 3), (register.Journal.Size, register.Journal.SignedSize));
        Assert.Contains("The first 5 entries of the journal", register.Journal.Problem, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.State, Assert.Throws<RegisterException>(register.Journal.Sign).Kind);
        Assert.Throws<RegisterException>(() => register.Journal.Rotate(register.By));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnOlderBackupWithTheLatterActsInItAgainIsSigned(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(3);
        var old = register.Snapshot();
        register.ReceiveMany(2);
        var newer = register.Snapshot();
        register.Restore(old);
        register.Reopen();
        Assert.NotNull(register.Journal.Problem);
        register.Restore(newer);
        register.Reopen();
        Assert.Null(register.Journal.Problem);
        register.ReceiveMany(1);
        Assert.Equal(6, register.Journal.SignedSize);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ALostJournalGoesOnAsANewOneThatTellsWhereTheOldEnded(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(3);
        var rows = register.Snapshot();
        register.ReceiveMany(2);
        var (former, formerKey) = (register.Journal.Origin!, register.Journal.KeyLines[0]);
        register.Restore(rows);
        register.Reopen();
        register.ReceiveMany(4);

        var line = register.Journal.Restart("The disk of 3 May was lost.", register.By);

        Assert.NotEqual(former, register.Journal.Origin);
        Assert.Equal((7, 7, null), (register.Journal.Size, register.Journal.SignedSize, register.Journal.Problem));
        Assert.Equal([line, formerKey], register.Journal.KeyLines);
        Assert.True(register.Verifier().Checkpoint(register.Head(7), out _, out _));
        var note = Note.Read(register.Read(s => s.One<byte[]>("SELECT note FROM journal_key WHERE number = 2"))).Value!;
        Assert.Null(note.Distrust([TrustedKey.FromLine(formerKey).Value!]));
        Assert.StartsWith($"{former}\nrestart\n5\n", note.Text, StringComparison.Ordinal);
        Assert.EndsWith($"{line}\nThe disk of 3 May was lost.\n", note.Text, StringComparison.Ordinal);
        register.ReceiveMany(1);
        Assert.Equal(8, register.Journal.SignedSize);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WithoutItsKeyTheJournalGoesOnUnsignedUntilThereIsANewOne(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(2);
        Directory.Delete(register.Address.KeyFolder, recursive: true);
        register.ReceiveMany(1);
        Assert.Equal((3, 2), (register.Journal.Size, register.Journal.SignedSize));
        Assert.Contains("acts are entered, but not signed", Assert.Single(register.Said), StringComparison.Ordinal);
        Assert.Contains("rejoinder journal rotate", register.Journal.Problem, StringComparison.Ordinal);

        register.Journal.Rotate(register.By);
        register.ReceiveMany(1);
        Assert.Equal(4, register.Journal.SignedSize);
        Assert.True(register.Verifier().Checkpoint(register.Head(4), out _, out _));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BothKeysSignTheCheckpointOfTheChangeAndTheOldOneNamesTheNew(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(2);
        var old = register.Journal.KeyLines[0];
        var line = register.Journal.Rotate(register.By);

        var (origin, head) = (register.Journal.Origin!, register.Head(2));
        Assert.True(new JournalVerifier(origin, TrustedKey.FromLine(old).Value!).Checkpoint(head, out _, out _));
        Assert.True(new JournalVerifier(origin, TrustedKey.FromLine(line).Value!).Checkpoint(head, out _, out _));
        var note = Note.Read(register.Read(s => s.One<byte[]>("SELECT note FROM journal_key WHERE number = 2"))).Value!;
        Assert.Null(note.Distrust([TrustedKey.FromLine(old).Value!]));
        Assert.Equal($"{origin}\nkey-change\n{old}\n{line}\n", note.Text);

        register.ReceiveMany(1);
        Assert.False(new JournalVerifier(origin, TrustedKey.FromLine(old).Value!).Checkpoint(register.Head(3), out _, out _));
        Assert.Single(Directory.GetFiles(Path.Combine(register.Address.KeyFolder, "retired")));
        Assert.Equal(line, File.ReadAllText(Path.Combine(register.Address.KeyFolder, "journal.pub")).Trim());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AChangeOfKeysThatACrashCutOffIsBroughtToItsEnd(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(1);
        var folder = register.Address.KeyFolder;
        var before = File.ReadAllBytes(Path.Combine(folder, "journal.key"));
        var line = register.Journal.Rotate(register.By);
        File.Move(Path.Combine(folder, "journal.key"), Path.Combine(folder, "journal.next.key"));
        File.WriteAllBytes(Path.Combine(folder, "journal.key"), before);

        register.ReceiveMany(1);
        Assert.Equal((2, null), (register.Journal.SignedSize, register.Journal.Problem));
        Assert.Equal(line, register.Journal.KeyLines[0]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AKeyThatWasExportedSignsAgainElsewhere(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(1);
        var pem = register.Journal.ExportKey("correct horse", register.By);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", pem);
        Directory.Delete(register.Address.KeyFolder, recursive: true);

        Assert.Throws<RegisterException>(() => register.Journal.ImportKey(pem, "wrong", register.By));
        Assert.Equal(register.Journal.KeyLines[0], register.Journal.ImportKey(pem, "correct horse", register.By));
        register.ReceiveMany(1);
        Assert.Equal(2, register.Journal.SignedSize);
        using var other = new JournalRegister(kind);
        other.ReceiveMany(1);
        Assert.Throws<RegisterException>(() => other.Journal.ImportKey(pem, "correct horse", register.By));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AJournalIsNamedBeforeItsFirstCheckpointOnly(string kind)
    {
        using var register = new JournalRegister(kind);
        Assert.Throws<RegisterException>(() => register.Journal.Name("two words", register.By));
        register.Journal.Name("register.example.org/journal", register.By);
        register.ReceiveMany(1);
        Assert.StartsWith("register.example.org/journal\n1\n", Encoding.UTF8.GetString(register.Head(1)), StringComparison.Ordinal);
        Assert.Contains(
            "it stays",
            Assert.Throws<RegisterException>(() => register.Journal.Name("other", register.By)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OnlyTheOwnerMayReadTheKeys(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(1);
        register.Journal.Rotate(register.By);
        if (OperatingSystem.IsWindows())
        {
            // It has no such modes: the folder is in the user's own.
            return;
        }

        const UnixFileMode Others =
            UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(register.Address.KeyFolder) & Others);
        foreach (var file in Directory.GetFiles(register.Address.KeyFolder, "*.key", SearchOption.AllDirectories))
        {
            Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(file) & Others);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ManyWritersAtOnceLeaveOneConsistentRowOfCheckpoints(string kind)
    {
        using var register = new JournalRegister(kind);
        using var other = Register.Open(register.Address);
        Parallel.For(0, 30, i => (i % 2 == 0 ? register.Register : other).Write(register.By, s => JournalRegister.Receive(s, $"{i}")));
        other.Dispose();
        register.Journal.Sign();
        Assert.Equal(30, register.Journal.SignedSize);
        Assert.Null(register.Journal.Problem);
        var heads = register.Read(s => s.Query<byte[]>("SELECT checkpoint FROM journal_head ORDER BY size").ToList());
        foreach (var head in heads)
        {
            Assert.True(register.Verifier().Checkpoint(head, out var read, out _));
            var proof = register.Read(s => new Rejoinder.Journal.Merkle.TreeProofs(30, JournalTiles.In(s)).Consistency(read.Size));
            Assert.Null(register.Verifier().Consistency(head, heads[^1], proof));
        }
    }

    [Fact]
    public void ALineThatAPowerCutTearsIsPassedOver()
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-keys-").FullName;
        var keys = new KeyFolder(folder);
        var head = new SignedHead("o", 3, Rejoinder.Journal.JournalHash.EmptyRoot);
        keys.Remember(head);
        keys.Remember(head with { Origin = "p", Size = 9 });
        File.AppendAllText(Path.Combine(folder, "journal.signed"), "o 4 abc");
        Assert.Equal(head, keys.LastSigned("o"));
        keys.Remember(head with { Size = 5 });
        Assert.Equal(5, keys.LastSigned("o")!.Size);
        Assert.Null(keys.LastSigned("q"));
        Directory.Delete(folder, recursive: true);
    }
}
