using Rejoinder.Journal.Tiles;

namespace Rejoinder.Journal.Merkle;

/// <summary>
/// A Merkle tree that only grows. It holds its right edge and the tiles that are not yet full, whatever its size; full tiles are handed
/// out to be stored as they come about. Not safe on several threads at once.
/// </summary>
public sealed class AppendOnlyTree
{
    private readonly List<List<Sha256Hash>> unfinished = [];
    private CompactRange edge = new();

    /// <summary>How many leaves the tree has.</summary>
    public long Size => edge.Size;

    /// <summary>The Merkle Tree Hash (RFC 9162, section 2.1.1) of all leaves.</summary>
    public Sha256Hash Root => edge.Root;

    /// <summary>Takes a tree up where it was left, from the tiles that were not full.</summary>
    /// <param name="size">How many leaves it had.</param>
    /// <param name="tiles">Gives the tiles stored.</param>
    /// <exception cref="InvalidDataException">A tile is missing or too short.</exception>
    public static AppendOnlyTree Open(long size, TileSource tiles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var tree = new AppendOnlyTree();
        var roots = new List<Sha256Hash>();
        for (var (level, left) = (0, size); left > 0; level++, left >>= TileCoordinate.Height)
        {
            var width = (int)(left % TileCoordinate.FullWidth);
            var hashes = width == 0 ? [] : Tile.Read(tiles, new(level, left >> TileCoordinate.Height, width));
            tree.unfinished.Add([.. hashes]);
            roots.InsertRange(0, PerfectSubtrees(hashes));
        }
        tree.edge = new(size, roots);
        return tree;
    }

    /// <summary>Adds a leaf at the right.</summary>
    /// <param name="leaf">Its hash, made by <see cref="JournalHash.Leaf"/>.</param>
    /// <returns>The tiles that are full now, lowest level first; mostly none. They never change again.</returns>
    public IReadOnlyList<Tile> Append(Sha256Hash leaf)
    {
        edge.Append(leaf);
        List<Tile>? full = null;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (level == unfinished.Count)
            {
                unfinished.Add(new(TileCoordinate.FullWidth));
            }
            var hashes = unfinished[level];
            hashes.Add(hash);
            if (hashes.Count < TileCoordinate.FullWidth)
            {
                return full ?? [];
            }
            var index = (Size >> (TileCoordinate.Height * (level + 1))) - 1;
            (full ??= []).Add(Tile.Of(new(level, index, TileCoordinate.FullWidth), hashes));
            hash = Tile.Root([.. hashes]);
            hashes.Clear();
        }
    }

    /// <summary>The tiles that are not full, lowest level first: what has to be stored with a checkpoint of this size.</summary>
    public IReadOnlyList<Tile> PartialTiles() =>
        [
            .. unfinished
                .Select((hashes, level) => (hashes, level))
                .Where(t => t.hashes.Count > 0)
                .Select(t => Tile.Of(new(t.level, Size >> (TileCoordinate.Height * (t.level + 1)), t.hashes.Count), t.hashes)),
        ];

    private static IEnumerable<Sha256Hash> PerfectSubtrees(Sha256Hash[] hashes)
    {
        var start = 0;
        for (var width = TileCoordinate.FullWidth / 2; width > 0; width /= 2)
        {
            if ((hashes.Length & width) != 0)
            {
                yield return Tile.Root(hashes.AsSpan(start, width));
                start += width;
            }
        }
    }
}
