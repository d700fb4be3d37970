using System.Numerics;
using Rejoinder.Journal.Tiles;

namespace Rejoinder.Journal.Merkle;

/// <summary>
/// Proofs from the tiles of a tree of one size, as RFC 9162 defines them: by recursion on the largest power of two below the size. Tiles
/// read are kept as long as the object. Not safe on several threads at once.
/// </summary>
public sealed class TreeProofs
{
    private readonly TileSource tiles;
    private readonly Dictionary<TileCoordinate, Sha256Hash[]> read = [];

    /// <summary>Proofs against the tree of <paramref name="size"/> leaves.</summary>
    /// <param name="size">How many leaves the tree has that the checkpoint is of; not negative.</param>
    /// <param name="tiles">Gives its tiles.</param>
    public TreeProofs(long size, TileSource tiles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Size = size;
        this.tiles = tiles;
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; }

    /// <summary>The root of the tree.</summary>
    /// <exception cref="InvalidDataException">A tile is missing or too short.</exception>
    public Sha256Hash Root() => Size == 0 ? JournalHash.EmptyRoot : Subtree(0, Size);

    /// <summary>That a leaf is in the tree: RFC 9162, section 2.1.3.1.</summary>
    /// <param name="index">Which leaf, from 0.</param>
    /// <returns>The hashes from the leaf's sibling up to the root's child.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    /// <exception cref="InvalidDataException">A tile is missing or too short.</exception>
    public IReadOnlyList<Sha256Hash> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var proof = new List<Sha256Hash>();
        Path(index, 0, Size, proof);
        return proof;
    }

    /// <summary>That the tree only grew since it had <paramref name="earlier"/> leaves: RFC 9162, section 2.1.4.1.</summary>
    /// <param name="earlier">1 to <see cref="Size"/>; of an empty tree there is nothing to prove.</param>
    /// <returns>The hashes of the proof; none where the sizes are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There was no such tree.</exception>
    /// <exception cref="InvalidDataException">A tile is missing or too short.</exception>
    public IReadOnlyList<Sha256Hash> Consistency(long earlier)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, Size);
        var proof = new List<Sha256Hash>();
        SubProof(earlier, 0, Size, true, proof);
        return proof;
    }

    private void Path(long index, long start, long end, List<Sha256Hash> proof)
    {
        if (end - start == 1)
        {
            return;
        }
        var middle = start + Split(end - start);
        if (index < middle)
        {
            Path(index, start, middle, proof);
            proof.Add(Subtree(middle, end));
        }
        else
        {
            Path(index, middle, end, proof);
            proof.Add(Subtree(start, middle));
        }
    }

    private void SubProof(long earlier, long start, long end, bool isWholeEarlierTree, List<Sha256Hash> proof)
    {
        if (earlier == end)
        {
            if (!isWholeEarlierTree)
            {
                proof.Add(Subtree(start, end));
            }
            return;
        }
        var middle = start + Split(end - start);
        if (earlier <= middle)
        {
            SubProof(earlier, start, middle, isWholeEarlierTree, proof);
            proof.Add(Subtree(middle, end));
        }
        else
        {
            SubProof(earlier, middle, end, false, proof);
            proof.Add(Subtree(start, middle));
        }
    }

    private Sha256Hash Subtree(long start, long end)
    {
        var leaves = end - start;
        if (long.IsPow2(leaves))
        {
            return Node(BitOperations.TrailingZeroCount(leaves), start);
        }
        var middle = start + Split(leaves);
        return JournalHash.Node(Subtree(start, middle), Subtree(middle, end));
    }

    /// <summary>The root of a perfect subtree: a hash of a tile, or the root over a few of them that stand side by side.</summary>
    private Sha256Hash Node(int height, long start)
    {
        var level = height / TileCoordinate.Height;
        var width = 1 << (height % TileCoordinate.Height);
        var first = start >> (level * TileCoordinate.Height);
        var tile = TileCoordinate.InTree(level, first / TileCoordinate.FullWidth, Size);
        if (!read.TryGetValue(tile, out var hashes))
        {
            read.Add(tile, hashes = Tile.Read(tiles, tile));
        }
        return Tile.Root(hashes.AsSpan((int)(first % TileCoordinate.FullWidth), width));
    }

    private static long Split(long leaves) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(leaves - 1)));
}
