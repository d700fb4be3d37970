using System.Security.Cryptography;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Notes;
using Rejoinder.Journal.Proofs;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Journal.Tests;

/// <summary>A journal in memory, kept as a register would keep one: tiles and bundles by path, a checkpoint now and then.</summary>
internal sealed class TestJournal
{
    public const string Origin = "register.example.org/journal";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly AppendOnlyTree tree = new();
    private readonly List<ReadOnlyMemory<byte>> entries = [];

    public TestJournal(int size = 0)
    {
        for (var i = 0; i < size; i++)
        {
            Append(Entry(i).ToBytes());
        }
    }

    public Dictionary<string, byte[]> Files { get; } = [];

    public NoteSigner Signer => new(Origin, key);

    public IReadOnlyList<ReadOnlyMemory<byte>> Entries => entries;

    public JournalVerifier Verifier => new(Origin, Key(Signer));

    public long Size => tree.Size;

    public static TrustedKey Key(NoteSigner signer)
    {
        var key = TrustedKey.FromLine(signer.PublicKeyLine);
        return key.Value ?? throw new InvalidOperationException(key.Problem);
    }

    public static JournalEntry Entry(int number) =>
        new(
            Act.StatementReceived,
            DateTimeOffset.UnixEpoch.AddMinutes(number),
            $"statement:{number}",
            new Dictionary<string, Sha256Hash> { ["document"] = JournalHash.Seal("document", [1, 2, 3], [(byte)number]) }
        );

    public static Sha256Hash[] Leaves(int size) => [.. Enumerable.Range(0, size).Select(i => JournalHash.Leaf([(byte)i, (byte)(i >> 8)]))];

    public void Append(byte[] entry)
    {
        entries.Add(entry);
        foreach (var tile in tree.Append(JournalHash.Leaf(entry)))
        {
            Store(tile);
        }
    }

    public byte[] Checkpoint()
    {
        foreach (var tile in tree.PartialTiles())
        {
            Store(tile);
        }
        return new Checkpoint(Origin, tree.Size, tree.Root).Sign(Signer);
    }

    public byte[]? Read(string path) => Files.GetValueOrDefault(path);

    public TreeProofs Proofs() => new(tree.Size, t => Read(t.Path));

    public byte[] Proof(long index, byte[]? extra = null)
    {
        var checkpoint = Checkpoint();
        return ProofFile.Write(index, Proofs().Inclusion(index), checkpoint, extra);
    }

    private void Store(Tile tile)
    {
        Files[tile.Coordinate.Path] = tile.Hashes.ToArray();
        if (tile.Coordinate.Level == 0)
        {
            var first = (int)tile.Coordinate.Index * TileCoordinate.FullWidth;
            Files[tile.Coordinate.EntriesPath] = EntryBundle.Write(entries.GetRange(first, tile.Coordinate.Width));
        }
    }
}
