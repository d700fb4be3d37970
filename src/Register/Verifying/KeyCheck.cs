using System.Globalization;
using Rejoinder.Journal;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>Verifies what a register has of keys and checkpoints, all of them and not only the newest.</summary>
internal sealed class KeyCheck(Session session, string? origin, Action<Evidence> found)
{
    private readonly List<TrustedKey> keys = [];

    public void Run()
    {
        var rows = session
            .Query<(long Number, string Line, byte[]? Note)>("SELECT number, line, note FROM journal_key ORDER BY number")
            .ToList();
        // From the newest back, for the setting says what the journal is called now and each restart what it was called before.
        var name = origin;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var (number, line, note) = rows[i];
            var key = TrustedKey.FromLine(line);
            if (number != i + 1 || !key.IsRead || key.Value.Name != name)
            {
                found(new($"The journal's public key {number} is not one of {name}: {key.Problem ?? line}"));
                return;
            }

            keys.Add(key.Value);
            if ((note is null) != (i == 0))
            {
                found(
                    new(
                        $"The journal's public key {number} {(i == 0 ? "has a note, though it is the first" : "lacks the note that it began with")}."
                    )
                );
                return;
            }

            if (note is not null && CheckNote(note, rows[i - 1].Line, key.Value, ref name) is { } wrong)
            {
                found(new($"The note that the journal's public key {number} began with does not hold: {wrong}"));
                return;
            }
        }
    }

    /// <summary>All roots that were signed of the journal, in order of size, and where each was found: checkpoints, and what the signer remembers.</summary>
    public IReadOnlyList<(long Size, Sha256Hash Root, string Where)> Roots(string keyFolder)
    {
        var roots = new List<(long, Sha256Hash, string)>();
        foreach (
            var (named, size, bytes) in session.Query<(string, long, byte[])>(
                "SELECT origin, size, checkpoint FROM journal_head ORDER BY origin, size"
            )
        )
        {
            var head = TreeHead.Read(bytes);
            if (!head.IsRead || head.Value.Origin != named || head.Value.Size != size)
            {
                found(
                    new($"The checkpoint of {size} entries of {named} is another: {head.Problem ?? "its text says so"}")
                    {
                        Later = head.Value,
                    }
                );
                continue;
            }

            // Every signature here was made by a key of this journal, so each must hold.
            var signed = keys.Count(k => head.Value.Note.Distrust([k]) is null);
            if (head.Value.Note.Distrust(keys) is { } distrust || signed != head.Value.Note.Signatures.Count)
            {
                found(
                    new(
                        $"The checkpoint of {size} entries is not signed as it was: {head.Value.Note.Distrust(keys) ?? "a signature is by no key of the journal."}"
                    )
                    {
                        Later = head.Value,
                    }
                );
            }

            if (named == origin)
            {
                roots.Add((size, head.Value.Root, $"The checkpoint of {size} entries"));
            }
        }

        if (Remembered(Path.Combine(keyFolder, "journal.signed")) is { } remembered)
        {
            roots.Add((remembered.Size, remembered.Root, $"What was last signed, as {keyFolder} remembers it,"));
        }

        return roots;
    }

    private (long Size, Sha256Hash Root)? Remembered(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        (long, Sha256Hash)? last = null;
        foreach (var parts in File.ReadLines(file).Select(l => l.Split(' ')).Where(p => p.Length == 3 && p[0] == origin))
        {
            var root = new byte[33];
            if (
                long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                && Convert.TryFromBase64String(parts[2], root, out var length)
                && length == 32
            )
            {
                last = (size, new(root.AsSpan(0, 32)));
            }
        }

        return last;
    }

    // Signed by the new key, and by the old one where that was not lost.
    private static string? CheckNote(byte[] bytes, string formerLine, TrustedKey key, ref string? name)
    {
        var note = Note.Read(bytes);
        if (!note.IsRead)
        {
            return note.Problem;
        }

        var former = TrustedKey.FromLine(formerLine).Value;
        if (note.Value.Distrust([key]) is { } distrust)
        {
            return distrust;
        }

        var others = note.Value.Signatures.Count - 1;
        if (others > 1 || (others == 1 && (former is null || note.Value.Distrust([former]) is not null)))
        {
            return "a signature is not the former key's.";
        }

        switch (note.Value.Text.Split('\n'))
        {
            case [var origin, "key-change", var old, var line, ""] when origin == name && old == formerLine && line == key.Line:
                return null;
            case [var origin, "restart", _, _, var line, _, ""] when line == key.Line && former?.Name == origin:
                name = origin;
                return null;
            default:
                return "its text is of other keys.";
        }
    }
}
