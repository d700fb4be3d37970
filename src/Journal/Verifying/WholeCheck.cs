using System.Globalization;

namespace Rejoinder.Journal.Verifying;

/// <summary>Reads all of a journal's files, from the entries up.</summary>
internal sealed class WholeCheck(TreeHead head, TreeHead? earlier, JournalFiles files, Action<long, ReadEntry>? visit)
{
    private const int Full = 256;

    public Evidence? Run()
    {
        var (leaves, earlierRoot) = (new Frontier(), (Sha256Hash?)null);
        var above = new List<Sha256Hash>();
        for (var index = 0L; index * Full < head.Size; index++)
        {
            var width = (int)Math.Min(Full, head.Size - (index * Full));
            if (Leaves(index, width, out var hashes) is { } wrong)
            {
                return wrong;
            }
            for (var i = 0; i < width; i++)
            {
                NoteEarlier((index * Full) + i);
                leaves.Add(hashes[i]);
            }
            AddRoot(hashes, above);
        }
        NoteEarlier(head.Size);
        if (leaves.Root() != head.Root)
        {
            return Wrong($"All {head.Size} entries together do not make the root that was signed.");
        }
        if (earlierRoot is { } root && root != earlier!.Root)
        {
            return Wrong($"The journal's first {earlier.Size} entries are not those of the earlier checkpoint: the past was changed.");
        }
        return Above(above);

        void NoteEarlier(long count)
        {
            if (earlier?.Size == count)
            {
                earlierRoot = leaves.Root();
            }
        }
    }

    private Evidence? Leaves(long index, int width, out Sha256Hash[] hashes)
    {
        hashes = [];
        var tile = files.Tile(0, index, width);
        if (!tile.IsRead)
        {
            return Wrong(tile.Problem, JournalFiles.Path("0", index, width));
        }
        var path = JournalFiles.Path("entries", index, width);
        var bundle = files.Entries(index, width);
        if (!bundle.IsRead)
        {
            return Wrong(bundle.Problem, path);
        }
        for (var i = 0; i < width; i++)
        {
            var number = (index * Full) + i;
            var bytes = bundle.Value.Entries[i].Span;
            if (JournalHash.Leaf(bytes) != tile.Value[i])
            {
                return Wrong($"Entry {number} does not hash to the leaf that the tile beside it has.", path, number);
            }
            var entry = ReadEntry.Read(bytes);
            if (!entry.IsRead)
            {
                return Wrong($"Entry {number} cannot be read. {entry.Problem}", path, number);
            }
            if (entry.Value.About.Any(a => a >= number))
            {
                return Wrong($"Entry {number} is about an entry that is not before it.", path, number);
            }
            visit?.Invoke(number, entry.Value);
        }
        hashes = tile.Value;
        return null;
    }

    private Evidence? Above(List<Sha256Hash> reckoned)
    {
        for (var level = 1; reckoned.Count > 0; level++)
        {
            var next = new List<Sha256Hash>();
            for (var index = 0; index * Full < reckoned.Count; index++)
            {
                var hashes = reckoned.GetRange(index * Full, Math.Min(Full, reckoned.Count - (index * Full))).ToArray();
                var path = JournalFiles.Path(level.ToString(CultureInfo.InvariantCulture), index, hashes.Length);
                var tile = files.Tile(level, index, hashes.Length);
                if (!tile.IsRead)
                {
                    return Wrong(tile.Problem, path);
                }
                if (!tile.Value.SequenceEqual(hashes))
                {
                    return Wrong($"The file {path} does not hold the roots of the tiles below it.", path);
                }
                AddRoot(hashes, next);
            }
            reckoned = next;
        }
        return null;
    }

    // Only full tiles are hashed into the level above.
    private static void AddRoot(Sha256Hash[] hashes, List<Sha256Hash> above)
    {
        if (hashes.Length == Full)
        {
            var tile = new Frontier();
            Array.ForEach(hashes, tile.Add);
            above.Add(tile.Root());
        }
    }

    private Evidence Wrong(string message, string? path = null, long? entry = null) =>
        new(message)
        {
            Earlier = earlier,
            Later = head,
            Path = path,
            Entry = entry,
        };
}
