namespace Rejoinder.Journal.Tiles;

/// <summary>Reads a tile from where tiles are stored.</summary>
/// <param name="tile">Which one. A wider one of the same level and index will do as well: it begins with the same hashes.</param>
/// <returns>The tile's hashes, 32 bytes each, one after another; null where there is no such tile.</returns>
public delegate byte[]? TileSource(TileCoordinate tile);
