using Rejoinder.Journal;
using Rejoinder.Journal.Tiles;

namespace Rejoinder.Register.Journaling;

/// <summary>The journal's tiles in the register's table.</summary>
internal static class JournalTiles
{
    /// <summary>How many entries the journal has.</summary>
    public static long Size(Session session) => session.One<long>("SELECT coalesce(max(entry_index), -1) + 1 FROM journal_entry");

    /// <summary>Gives tiles to whoever reckons from them. A tile may be wider than asked for.</summary>
    public static TileSource In(Session session) =>
        tile =>
            session.First<byte[]>(
                "SELECT hashes FROM journal_tile WHERE level = @Level AND tile_index = @Index",
                new { tile.Level, tile.Index }
            );

    /// <summary>Gives the tiles on the right edge to whoever goes on with them: they must be exactly as wide as the journal is long.</summary>
    public static TileSource Edge(Session session, long size)
    {
        var source = In(session);
        return tile =>
            source(tile) is not { } hashes || hashes.Length == tile.Width * Sha256Hash.Length
                ? source(tile)
                : throw new InvalidDataException(
                    $"The journal's tile {tile.Path} has {hashes.Length / Sha256Hash.Length} hashes where {size} entries make {tile.Width}."
                );
    }

    /// <summary>Keeps a tile, in place of a narrower one.</summary>
    public static void Write(Session session, Tile tile) =>
        session.Execute(
            "INSERT INTO journal_tile (level, tile_index, hashes) VALUES (@Level, @Index, @hashes) ON CONFLICT (level, tile_index) DO UPDATE SET hashes = excluded.hashes",
            new
            {
                tile.Coordinate.Level,
                tile.Coordinate.Index,
                hashes = tile.Hashes.ToArray(),
            }
        );

    public static RegisterException Damaged(Session session, InvalidDataException e) =>
        new(
            ProblemKind.Store,
            $"The journal in {session.Store.Shown} is damaged: {e.Message} Nothing was entered. `rejoinder verify` tells what is wrong; restore the newest backup.",
            e
        );
}
