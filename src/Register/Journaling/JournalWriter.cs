using System.Text;
using Rejoinder.Journal;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Tiles;

namespace Rejoinder.Register.Journaling;

/// <summary>
/// Enters acts in the journal, within one transaction. Entries, salts and tiles are written at <see cref="Flush"/>, all at once; a query in
/// between does not find them. Nothing is signed here: that comes once the transaction is kept.
/// </summary>
internal sealed class JournalWriter(Session session)
{
    private readonly List<object?[]> entries = [];
    private readonly List<object?[]> seals = [];
    private readonly Dictionary<(int Level, long Index), Tile> tiles = [];
    private AppendOnlyTree? tree;

    /// <summary>Enters an act. Who does it is sealed too, under <c>account</c>.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="subject">The code of what it was done to.</param>
    /// <param name="contents">What it seals, each with a salt of its own.</param>
    /// <param name="about">Indexes of the earlier entries that it is about.</param>
    /// <returns>The entry's index.</returns>
    /// <exception cref="RegisterException">The journal's tables are damaged.</exception>
    public long Append(Act act, string subject, IReadOnlyList<Sealed>? contents = null, IReadOnlyCollection<long>? about = null)
    {
        tree ??= Open();
        var index = tree.Size;
        if (about?.FirstOrDefault(a => a >= index, -1) is >= 0 and var late)
        {
            throw new ArgumentException($"Entry {index} cannot be about entry {late}: that one is not before it.", nameof(about));
        }

        var account = session.Account;
        var hashes = new Dictionary<string, Sha256Hash>(StringComparer.Ordinal);
        Sealed by = new("account", Encoding.UTF8.GetBytes(account.Code), FormattableString.Invariant($"account:{account.Id}"));
        foreach (var content in (contents ?? []).Append(by))
        {
            var salt = Salt.New();
            hashes.Add(content.Name, JournalHash.Seal(content.Name, content.Content.Span, salt));
            seals.Add([index, content.Name, salt, content.Place]);
        }

        var entry = new JournalEntry(act, session.Time, subject, hashes, about);
        var bytes = entry.ToBytes();
        if (bytes.Length > EntryBundle.LongestEntry)
        {
            throw new ArgumentException($"An entry has at most {EntryBundle.LongestEntry} bytes; this one has {bytes.Length}.");
        }

        entries.Add([index, entry.ActWord, subject, bytes]);
        foreach (var full in tree.Append(JournalHash.Leaf(bytes)))
        {
            tiles[(full.Coordinate.Level, full.Coordinate.Index)] = full;
        }

        return index;
    }

    /// <summary>Writes what was entered. May be called again after more was.</summary>
    public void Flush()
    {
        if (entries.Count == 0)
        {
            return;
        }

        session.Store.Insert(session, "journal_entry", ["entry_index", "act", "subject", "bytes"], entries);
        session.Store.Insert(session, "journal_seal", ["entry_index", "name", "salt", "content"], seals);
        foreach (var tile in tiles.Values.Concat(tree!.PartialTiles()))
        {
            JournalTiles.Write(session, tile);
        }

        entries.Clear();
        seals.Clear();
        tiles.Clear();
        HasWritten = true;
    }

    /// <summary>Whether something was entered and written.</summary>
    public bool HasWritten { get; private set; }

    private AppendOnlyTree Open()
    {
        var size = JournalTiles.Size(session);
        try
        {
            return AppendOnlyTree.Open(size, JournalTiles.Edge(session, size));
        }
        catch (InvalidDataException e)
        {
            throw JournalTiles.Damaged(session, e);
        }
    }
}
