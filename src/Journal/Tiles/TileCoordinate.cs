using System.Globalization;
using System.Text;

namespace Rejoinder.Journal.Tiles;

/// <summary>Which tile, as C2SP tlog-tiles names it. Tiles are 8 levels high: up to 256 hashes that stand side by side.</summary>
public readonly record struct TileCoordinate
{
    /// <summary>How many levels of the tree a tile stands for: 8.</summary>
    public const int Height = 8;

    /// <summary>How many hashes a full tile has: 256.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>The tile at a level, counted from 0 at the leaves, and an index, counted from 0 at the left.</summary>
    /// <param name="level">0 to 63.</param>
    /// <param name="index">0 or more.</param>
    /// <param name="width">How many hashes it has: 1 to 256, where 256 is full.</param>
    public TileCoordinate(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 63);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        Level = level;
        Index = index;
        Width = width;
    }

    /// <summary>0 for tiles of leaf hashes; each hash of a tile above is the root of a full tile below.</summary>
    public int Level { get; }

    /// <summary>The place in its level, from 0.</summary>
    public long Index { get; }

    /// <summary>How many hashes it has, 1 to 256.</summary>
    public int Width { get; }

    /// <summary>Where a web server has it, below the journal's prefix: <c>tile/1/x001/x234/067.p/17</c>.</summary>
    public string Path => PathOf(Level.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where the entries stand whose leaf hashes a tile of level 0 holds: <c>tile/entries/x001/x234/067.p/17</c>.</summary>
    /// <exception cref="InvalidOperationException">The tile is of a higher level.</exception>
    public string EntriesPath =>
        Level == 0 ? PathOf("entries") : throw new InvalidOperationException("Only tiles of level 0 have entries.");

    /// <summary>A tile as wide as it is in a tree of some size.</summary>
    /// <param name="level">0 to 63.</param>
    /// <param name="index">The place in its level.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <exception cref="ArgumentOutOfRangeException">Such a tree has no such tile.</exception>
    public static TileCoordinate InTree(int level, long index, long size) =>
        new(
            level,
            index,
            // Compared by division, for an index that no tree reaches.
            index > Hashes(level, size) / FullWidth
                ? 0
                : (int)Math.Min(Hashes(level, size) - (index * FullWidth), FullWidth)
        );

    /// <summary>All tiles of a tree, level by level, left to right.</summary>
    /// <param name="size">How many leaves the tree has.</param>
    public static IEnumerable<TileCoordinate> AllIn(long size)
    {
        for (var level = 0; Hashes(level, size) > 0; level++)
        {
            for (var index = 0L; index * FullWidth < Hashes(level, size); index++)
            {
                yield return InTree(level, index, size);
            }
        }
    }

    private static long Hashes(int level, long size) => level > 7 ? 0 : size >> (level * Height);

    private string PathOf(string level)
    {
        var path = new StringBuilder((Index % 1000).ToString("000", CultureInfo.InvariantCulture));
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
        {
            path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/"));
        }
        var partial = Width == FullWidth ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{Width}");
        return $"tile/{level}/{path}{partial}";
    }
}
