using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Journaling;

/// <summary>A folder that a web server serves a journal from: C2SP tlog-tiles, and beside it the keys.</summary>
internal sealed class JournalFolder(string folder)
{
    private int written;

    public PublishedJournal Write(Session session, string origin, long size, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var earlier = Earlier(session, origin, size);
            foreach (var tile in TileCoordinate.AllIn(size))
            {
                cancel.ThrowIfCancellationRequested();
                WriteTile(session, tile, earlier);
            }

            WriteKeys(session);
            Write("checkpoint", JournalKeys.Head(session, origin, size));
            DeletePartials(earlier, size);
            return new(origin, size, written);
        }
        catch (InvalidDataException e)
        {
            throw JournalTiles.Damaged(session, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException(
                ProblemKind.Store,
                $"The journal cannot be published in {folder}: {e.Message} What is there is still whole; publish again when that is mended.",
                e
            );
        }
    }

    // How many entries were published before; nothing is written over a journal that ours does not continue.
    private long Earlier(Session session, string origin, long size)
    {
        if (!File.Exists(At("checkpoint")))
        {
            return 0;
        }

        var head = TreeHead.Read(File.ReadAllBytes(At("checkpoint")));
        if (!head.IsRead || head.Value.Origin != origin)
        {
            throw new RegisterException(
                ProblemKind.State,
                $"{folder} holds {(head.IsRead ? $"the journal {head.Value.Origin}" : "a checkpoint that cannot be read")}, not {origin}. Publish into another folder."
            );
        }

        var proofs = new TreeProofs(size, JournalTiles.In(session));
        var isOurs =
            head.Value.Size <= size
            && ConsistencyCheck.Holds(
                head.Value.Size,
                size,
                head.Value.Root,
                proofs.Root(),
                head.Value.Size == 0 ? [] : proofs.Consistency(head.Value.Size)
            );
        return isOurs || head.Value.Size == 0
            ? head.Value.Size
            : throw new RegisterException(
                ProblemKind.State,
                $"{folder} has a checkpoint of {head.Value.Size} entries (root {head.Value.Root}) that the register's {size} do not continue: an older backup was restored, or one of them was changed. Nothing was written. `rejoinder verify` and `rejoinder verify {folder}` tell which."
            );
    }

    private void WriteTile(Session session, TileCoordinate tile, long earlier)
    {
        var wasFull = tile.Index < (earlier >> (TileCoordinate.Height * (tile.Level + 1)));
        if (!wasFull || !File.Exists(At(tile.Path)))
        {
            var hashes = JournalTiles.In(session)(tile) ?? throw new InvalidDataException($"The tile {tile.Path} is missing.");
            var length = tile.Width * Rejoinder.Journal.Sha256Hash.Length;
            Write(
                tile.Path,
                hashes.Length >= length ? hashes[..length] : throw new InvalidDataException($"The tile {tile.Path} is cut off.")
            );
        }

        if (tile.Level == 0 && (!wasFull || !File.Exists(At(tile.EntriesPath))))
        {
            Write(tile.EntriesPath, Bundle(session, tile));
        }
    }

    private static byte[] Bundle(Session session, TileCoordinate tile)
    {
        var first = tile.Index * TileCoordinate.FullWidth;
        var entries = session
            .Query<byte[]>(
                "SELECT bytes FROM journal_entry WHERE entry_index BETWEEN @first AND @last ORDER BY entry_index",
                new { first, last = first + tile.Width - 1 }
            )
            .Select(b => new ReadOnlyMemory<byte>(b))
            .ToList();
        return entries.Count == tile.Width
            ? EntryBundle.Write(entries)
            : throw new InvalidDataException($"Of the {tile.Width} entries from {first} on, {entries.Count} are there.");
    }

    // The present key's line, and for each former key the note by which it names the next.
    private void WriteKeys(Session session)
    {
        var keys = session.Query<(string Line, byte[]? Note)>("SELECT line, note FROM journal_key ORDER BY number").ToList();
        foreach (var (former, next) in keys.Zip(keys.Skip(1)))
        {
            Write($"keys/{JournalKeys.Id(former.Line)}", next.Note!);
        }

        Write("journal.pub", System.Text.Encoding.UTF8.GetBytes(keys[^1].Line + "\n"));
    }

    // Once a tile is full it is served instead of its beginnings.
    private void DeletePartials(long earlier, long size)
    {
        for (var level = 0; size >> (TileCoordinate.Height * level) > 0; level++)
        {
            var shift = TileCoordinate.Height * (level + 1);
            for (var index = earlier >> shift; index < size >> shift; index++)
            {
                var full = new TileCoordinate(level, index, TileCoordinate.FullWidth);
                DeleteFolder(At(full.Path) + ".p");
                if (level == 0)
                {
                    DeleteFolder(At(full.EntriesPath) + ".p");
                }
            }
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = At(path);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        DurableFile.Write(file, bytes, isPrivate: false);
        written++;
    }

    private string At(string path) => Path.Combine(folder, path);
}
