using CsCheck;
using Rejoinder.Journal;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Journaling;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>Acts entered in the register's own tables.</summary>
public sealed class JournalWriterTests
{
    public static TheoryData<string> Kinds => JournalRegister.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheStoredTilesAreThoseOfTheEntriesHoweverTheyAreCutIntoTransactions(string kind) =>
        Gen.Int[0, 300]
            .List[1, 5]
            .Sample(
                batches =>
                {
                    using var register = new JournalRegister(kind);
                    foreach (var batch in batches)
                    {
                        register.ReceiveMany(batch);
                    }

                    var entries = register.Read(s => s.Query<byte[]>("SELECT bytes FROM journal_entry ORDER BY entry_index").ToList());
                    var tree = new AppendOnlyTree();
                    var expected = new List<Tile>();
                    foreach (var entry in entries)
                    {
                        expected.AddRange(tree.Append(JournalHash.Leaf(entry)));
                    }

                    expected.AddRange(tree.PartialTiles());
                    Assert.Equal(batches.Sum(), entries.Count);
                    Assert.Equal(
                        expected.Select(t => (t.Coordinate.Level, t.Coordinate.Index, Convert.ToHexString(t.Hashes.Span))).Order(),
                        register
                            .Read(s => s.Query<(int, long, byte[])>("SELECT level, tile_index, hashes FROM journal_tile").ToList())
                            .Select(t => (t.Item1, t.Item2, Convert.ToHexString(t.Item3)))
                            .Order()
                    );
                },
                iter: 5
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnEntryKeepsASaltForEachSealAndSealsWhoDidIt(string kind)
    {
        using var register = new JournalRegister(kind);
        var index = register.Write(s => JournalRegister.Receive(s, "We declare."));

        var entry = ReadEntry.Read(register.Read(s => s.One<byte[]>("SELECT bytes FROM journal_entry"))).Value!;
        var salts = register.Read(s =>
            s.Query<(string Name, byte[] Salt, string Place)>("SELECT name, salt, content FROM journal_seal ORDER BY name").ToList()
        );
        Assert.Equal(0, index);
        Assert.Equal(["account:1", "document:1"], salts.Select(s => s.Place));
        Assert.True(entry.Opens("document", "We declare."u8, salts[1].Salt));
        Assert.True(entry.Opens("account", "a-0000000001"u8, salts[0].Salt));
        Assert.False(entry.Opens("document", "We declare"u8, salts[1].Salt));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AChangeThatFailsLeavesNoEntry(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(3);
        Assert.Throws<InvalidOperationException>(() =>
            register.Write<int>(s =>
            {
                JournalRegister.Receive(s, "Lost.");
                throw new InvalidOperationException();
            })
        );

        Assert.Equal(3, register.Write(s => JournalRegister.Receive(s, "Kept.")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnEntryIsAboutEarlierOnesOnly(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(2);
        Assert.Throws<ArgumentException>(() => register.Write(s => s.Journal.Append(Act.Erasure, "s-1", about: [2])));
        Assert.Equal(2, register.Write(s => s.Journal.Append(Act.Erasure, "s-1", about: [1])));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EntriesThatDoNotFitTheTilesAreToldAndNotGoneOnWith(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(5);
        register.Write(s =>
            s.Execute("DELETE FROM journal_seal WHERE entry_index = 4") + s.Execute("DELETE FROM journal_entry WHERE entry_index = 4")
        );
        var problem = Assert.Throws<RegisterException>(() => register.ReceiveMany(1));
        Assert.Contains("tile/0/000.p/4 has 5 hashes where 4 entries make 4", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Store, problem.Kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WritersInSeveralProcessesTakeTurns(string kind)
    {
        using var register = new JournalRegister(kind);
        using var other = Rejoinder.Register.Register.Open(register.Address);
        Parallel.For(
            0,
            40,
            i => (i % 2 == 0 ? register.Register : other).Write(register.By, s => JournalRegister.Receive(s, $"Letter {i}"))
        );

        var indexes = register.Read(s => s.Query<long>("SELECT entry_index FROM journal_entry ORDER BY entry_index").ToList());
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (long)i), indexes);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"")]
    [InlineData("line\nnext\tend\r\b\f", "\"line\\nnext\\tend\\r\\b\\f\"")]
    [InlineData("\u0001\u001f\u007f\u2028", "\"\\u0001\\u001f\u007f\u2028\"")]
    [InlineData("Žižkov </b> 😀", "\"Žižkov </b> 😀\"")]
    public void SealedRowsAreCanonicalJson(string text, string json) =>
        Assert.Equal(
            $"{{\"answer\":{json},\"answered_at\":\"2031-01-02T03:04:05.000Z\",\"code\":\"r-1\"}}",
            System.Text.Encoding.UTF8.GetString(SealedContent.Answer(text, "2031-01-02T03:04:05.000Z", "r-1"))
        );
}
