using CsCheck;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Notes;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class JournalVerifierTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void AWholeJournalHolds(int size)
    {
        var journal = new TestJournal(size);
        var read = new List<long>();
        Assert.Null(journal.Verifier.Whole(journal.Checkpoint(), journal.Read, visit: (i, _) => read.Add(i)));
        Assert.Equal(Enumerable.Range(0, size).Select(i => (long)i), read);
    }

    [Fact]
    public void ATreeOfThreeTileLevelsHolds()
    {
        var journal = new TestJournal(65_536 + 300);
        var checkpoint = journal.Checkpoint();
        Assert.Contains("tile/2/000.p/1", journal.Files.Keys);
        Assert.Null(journal.Verifier.Whole(checkpoint, journal.Read));
        Assert.Null(journal.Verifier.Inclusion(journal.Entries[65_535].Span, journal.Proof(65_535)));
        journal.Files["tile/1/001.p/1"][5] ^= 1;
        Assert.Equal("tile/1/001.p/1", journal.Verifier.Whole(checkpoint, journal.Read)!.Path);
    }

    [Fact]
    public void AJournalThatGrewHoldsAgainstEveryCheckpointBefore() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300])
            .Sample(
                (before, more) =>
                {
                    var journal = new TestJournal(before);
                    var earlier = journal.Checkpoint();
                    for (var i = 0; i < more; i++)
                    {
                        journal.Append(TestJournal.Entry(before + i).ToBytes());
                    }
                    var later = journal.Checkpoint();
                    Assert.Null(journal.Verifier.Whole(later, journal.Read, earlier));
                    var proof = before == 0 ? [] : journal.Proofs().Consistency(before);
                    Assert.Null(journal.Verifier.Consistency(earlier, later, proof));
                    Assert.NotNull(journal.Verifier.Consistency(earlier, later, [.. proof, JournalHash.EmptyRoot]));
                    Assert.Equal(more > 0, journal.Verifier.Consistency(later, earlier, proof) is not null);
                },
                iter: 40
            );

    [Fact]
    public void AnyBitFlippedInAnyFileIsFound()
    {
        var journal = new TestJournal(300);
        var checkpoint = journal.Checkpoint();
        var paths = journal.Files.Keys.ToArray();
        Gen.Select(Gen.Int[0, paths.Length - 1].Select(i => paths[i]), Gen.Int[0, int.MaxValue])
            .Sample(
                (path, random) =>
                {
                    // A copy for each, for the samples run side by side.
                    var bytes = (byte[])journal.Files[path].Clone();
                    bytes[random / 8 % bytes.Length] ^= (byte)(1 << (random % 8));
                    var evidence = journal.Verifier.Whole(checkpoint, p => p == path ? bytes : journal.Read(p));
                    Assert.NotNull(evidence);
                    Assert.NotNull(evidence.Later);
                },
                iter: 300
            );
    }

    [Fact]
    public void AnyFileMissingOrCutOffIsFoundAndNamed()
    {
        var journal = new TestJournal(300);
        var checkpoint = journal.Checkpoint();
        foreach (var path in journal.Files.Keys)
        {
            var gone = journal.Verifier.Whole(checkpoint, p => p == path ? null : journal.Read(p))!;
            Assert.Equal((path, $"The file {path} is missing."), (gone.Path, gone.Message));
            Assert.Equal(path, journal.Verifier.Whole(checkpoint, p => p == path ? journal.Files[p][..^1] : journal.Read(p))!.Path);
        }
    }

    [Fact]
    public void AFullFileServesForThePartialOneThatIsGone()
    {
        var journal = new TestJournal(200);
        var earlier = journal.Checkpoint();
        for (var i = 200; i < 300; i++)
        {
            journal.Append(TestJournal.Entry(i).ToBytes());
        }
        journal.Checkpoint();
        Assert.Null(journal.Verifier.Whole(earlier, p => p.EndsWith(".p/200", StringComparison.Ordinal) ? null : journal.Read(p)));
    }

    [Fact]
    public void APastThatWasChangedIsFoundThoughEverythingIsSignedAnew()
    {
        var journal = new TestJournal(10);
        var forged = new TestJournal();
        for (var i = 0; i <= 10; i++)
        {
            forged.Append(TestJournal.Entry(i == 3 ? 1003 : i).ToBytes());
        }
        var checkpoint = SignedBy(journal, forged);
        var evidence = journal.Verifier.Whole(checkpoint, forged.Read, journal.Checkpoint())!;
        Assert.Equal("The journal's first 10 entries are not those of the earlier checkpoint: the past was changed.", evidence.Message);
        Assert.Equal((10, 11), (evidence.Earlier!.Size, evidence.Later!.Size));
        Assert.Contains("The earlier checkpoint:\n" + TestJournal.Origin + "\n10\n", evidence.ToString());
        Assert.Null(journal.Verifier.Whole(checkpoint, forged.Read));
    }

    [Fact]
    public void FilesThatFitEachOtherButNotTheSignedRootAreFound()
    {
        var journal = new TestJournal(10);
        var other = new TestJournal();
        for (var i = 0; i < 10; i++)
        {
            other.Append(TestJournal.Entry(i == 3 ? 1003 : i).ToBytes());
        }
        other.Checkpoint();
        var evidence = journal.Verifier.Whole(journal.Checkpoint(), other.Read)!;
        Assert.Equal("All 10 entries together do not make the root that was signed.", evidence.Message);
    }

    [Fact]
    public void TwoStoriesOfOneSizeAreShownSideBySide()
    {
        var journal = new TestJournal(10);
        var other = new Checkpoint(TestJournal.Origin, 10, JournalHash.EmptyRoot).Sign(journal.Signer);
        foreach (
            var evidence in new[]
            {
                journal.Verifier.Consistency(journal.Checkpoint(), other, []),
                journal.Verifier.Whole(other, journal.Read, journal.Checkpoint()),
            }
        )
        {
            Assert.Equal(
                "Two checkpoints of 10 entries are signed with different roots: the journal tells two stories.",
                evidence!.Message
            );
            Assert.NotEqual(evidence.Earlier!.Root, evidence.Later!.Root);
        }
    }

    [Fact]
    public void AnEarlierCheckpointThatDoesNotHoldIsToldApart()
    {
        var journal = new TestJournal(10);
        var others = new TestJournal(9).Checkpoint();
        foreach (
            var evidence in new[]
            {
                journal.Verifier.Consistency(others, journal.Checkpoint(), []),
                journal.Verifier.Whole(journal.Checkpoint(), journal.Read, others),
            }
        )
        {
            Assert.StartsWith(
                "The checkpoint from before does not hold. None of the 1 signatures",
                evidence!.Message,
                StringComparison.Ordinal
            );
            Assert.Equal((9, null), (evidence.Earlier!.Size, evidence.Later));
        }
    }

    [Fact]
    public void AProofOfConsistencyFromTilesThatWereTamperedWithFails()
    {
        var journal = new TestJournal(300);
        var earlier = journal.Checkpoint();
        for (var i = 300; i < 700; i++)
        {
            journal.Append(TestJournal.Entry(i).ToBytes());
        }
        var later = journal.Checkpoint();
        Assert.Null(journal.Verifier.Consistency(earlier, later, journal.Proofs().Consistency(300)));
        journal.Files["tile/0/001"][^1] ^= 1;
        var evidence = journal.Verifier.Consistency(earlier, later, journal.Proofs().Consistency(300))!;
        Assert.Equal("The proof does not show that the journal's first 300 entries are those it had before.", evidence.Message);
        Assert.NotEmpty(evidence.Proof!);
    }

    [Fact]
    public void AJournalThatShrankIsTold()
    {
        var journal = new TestJournal(10);
        var earlier = journal.Checkpoint();
        var later = SignedBy(journal, new TestJournal(9));
        Assert.Equal(
            "The journal had 10 entries and has 9 now: an old checkpoint is shown, or entries were taken out.",
            journal.Verifier.Whole(later, journal.Read, earlier)!.Message
        );
    }

    [Fact]
    public void AnEmptyJournalHasTheEmptyRoot()
    {
        var journal = new TestJournal();
        var bad = new Checkpoint(TestJournal.Origin, 0, JournalHash.Leaf([])).Sign(journal.Signer);
        Assert.False(journal.Verifier.Checkpoint(bad, out _, out var against));
        Assert.Contains("not that of an empty tree", against.Message);
    }

    [Fact]
    public void AnEntryThatIsNoneIsFoundThoughItIsHashedRightly()
    {
        var journal = new TestJournal(2);
        journal.Append([.. "{}"u8]);
        var evidence = journal.Verifier.Whole(journal.Checkpoint(), journal.Read)!;
        Assert.StartsWith("Entry 2 cannot be read. This is no entry of a journal: ", evidence.Message, StringComparison.Ordinal);
        Assert.Equal(2, evidence.Entry);
    }

    [Fact]
    public void AnEntryIsAboutEarlierOnes()
    {
        var journal = new TestJournal(2);
        journal.Append(new JournalEntry(Act.Erasure, DateTimeOffset.UnixEpoch, "statement:1", null, [1, 2]).ToBytes());
        var evidence = journal.Verifier.Whole(journal.Checkpoint(), journal.Read)!;
        Assert.Equal("Entry 2 is about an entry that is not before it.", evidence.Message);
    }

    [Fact]
    public void ErasureBreaksNoProof()
    {
        var (salt, content) = (Salt.New(), "A name that must go"u8.ToArray());
        var seals = new Dictionary<string, Sha256Hash> { ["document"] = JournalHash.Seal("document", content, salt) };
        var journal = new TestJournal(3);
        journal.Append(new JournalEntry(Act.StatementReceived, DateTimeOffset.UnixEpoch, "statement:3", seals).ToBytes());
        var proof = journal.Proof(3);
        journal.Append(new JournalEntry(Act.Erasure, DateTimeOffset.UnixEpoch, "statement:3", null, [3]).ToBytes());
        // Content and salt are gone with the variables; the entry, its old proof and the whole journal stand.
        Assert.Null(journal.Verifier.Inclusion(journal.Entries[3].Span, proof));
        Assert.Null(journal.Verifier.Whole(journal.Checkpoint(), journal.Read, InclusionProof.Read(proof).Value!.Checkpoint.Span));
        Assert.DoesNotContain(journal.Files.Values, f => f.AsSpan().IndexOf(content) >= 0 || f.AsSpan().IndexOf(salt) >= 0);
    }

    [Fact]
    public void TheVerifierAndTheWriterNameEachPathAlike() =>
        Gen.Select(Gen.Int[0, 63], Gen.Long[0, long.MaxValue], Gen.Int[1, 256])
            .Sample(
                (level, index, width) =>
                {
                    string? asked = null;
                    new JournalFiles(p =>
                    {
                        asked ??= p;
                        return null;
                    }).Tile(level, index, width);
                    Assert.Equal(new TileCoordinate(level, index, width).Path, asked);
                }
            );

    /// <summary>A checkpoint of one journal signed with the key of another.</summary>
    private static byte[] SignedBy(TestJournal signer, TestJournal journal)
    {
        journal.Checkpoint();
        return new Checkpoint(TestJournal.Origin, journal.Size, journal.Proofs().Root()).Sign(signer.Signer);
    }
}
