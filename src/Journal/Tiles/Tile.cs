namespace Rejoinder.Journal.Tiles;

/// <summary>A tile to be stored.</summary>
/// <param name="Coordinate">Which one.</param>
/// <param name="Hashes">Its content: as many hashes as the coordinate's width, 32 bytes each.</param>
public sealed record Tile(TileCoordinate Coordinate, ReadOnlyMemory<byte> Hashes)
{
    internal static Tile Of(TileCoordinate coordinate, List<Sha256Hash> hashes)
    {
        var bytes = new byte[hashes.Count * Sha256Hash.Length];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * Sha256Hash.Length));
        }
        return new(coordinate, bytes);
    }

    /// <summary>The first hashes of a stored tile, as many as the coordinate asks for.</summary>
    internal static Sha256Hash[] Read(TileSource tiles, TileCoordinate coordinate)
    {
        var bytes = tiles(coordinate) ?? throw new InvalidDataException($"The journal's tile {coordinate.Path} is missing.");
        if (bytes.Length < coordinate.Width * Sha256Hash.Length)
        {
            throw new InvalidDataException(
                $"The journal's tile {coordinate.Path} has {bytes.Length} bytes; {coordinate.Width} hashes have {coordinate.Width * Sha256Hash.Length}."
            );
        }
        var hashes = new Sha256Hash[coordinate.Width];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = new(bytes.AsSpan(i * Sha256Hash.Length, Sha256Hash.Length));
        }
        return hashes;
    }

    /// <summary>The root over hashes that stand side by side; their number is a power of two.</summary>
    internal static Sha256Hash Root(ReadOnlySpan<Sha256Hash> hashes) =>
        hashes.Length == 1 ? hashes[0] : JournalHash.Node(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));
}
