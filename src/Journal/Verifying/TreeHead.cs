namespace Rejoinder.Journal.Verifying;

/// <summary>A checkpoint as it was read (C2SP tlog-checkpoint): what a journal says of itself, and the note that says it.</summary>
/// <param name="Origin">The journal's name.</param>
/// <param name="Size">How many entries it has; 0 to 2^63 - 1.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Extensions">Further lines, which nobody can audit; mostly none.</param>
/// <param name="Note">The signed note; only its signatures make the rest true.</param>
/// <param name="Bytes">The checkpoint to the byte, as evidence has to show it.</param>
public sealed record TreeHead(
    string Origin,
    long Size,
    Sha256Hash Root,
    IReadOnlyList<string> Extensions,
    Note Note,
    ReadOnlyMemory<byte> Bytes
)
{
    /// <summary>Reads a checkpoint's bytes. Signatures are not verified by that: <see cref="JournalVerifier.Checkpoint"/> does.</summary>
    /// <param name="bytes">The whole checkpoint, UTF-8.</param>
    public static Parsed<TreeHead> Read(ReadOnlySpan<byte> bytes)
    {
        var note = Note.Read(bytes);
        if (!note.IsRead)
        {
            return Parsed<TreeHead>.Not(note.Problem);
        }
        var lines = note.Value.Text[..^1].Split('\n');
        if (lines.Length < 3 || lines.Any(l => l.Length == 0))
        {
            return Not("its text is not three lines or more, none of them empty");
        }
        if (!StrictText.TryNumber(lines[1], out var size))
        {
            return Not($"its second line is no tree size: '{StrictText.Shown(lines[1])}'");
        }
        if (!StrictText.TryHash(lines[2], out var root))
        {
            return Not($"its third line is no root hash: '{StrictText.Shown(lines[2])}'");
        }
        return Parsed<TreeHead>.Read(new(lines[0], size, root, lines[3..], note.Value, bytes.ToArray()));
    }

    private static Parsed<TreeHead> Not(string why) => Parsed<TreeHead>.Not($"This is no checkpoint: {why}.");
}
