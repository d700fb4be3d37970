using System.Text;

namespace Rejoinder.Journal.Verifying;

/// <summary>A signed note as it was read (C2SP signed-note). Its text is worth nothing before a trusted signature was verified.</summary>
/// <param name="Text">The text that is signed, with its last newline.</param>
/// <param name="Signatures">All signatures, of known and unknown keys, in order.</param>
public sealed record Note(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The longest note that is read, in bytes: 1 MiB.</summary>
    public const int Longest = 1 << 20;

    /// <summary>The most signatures that are read: 64.</summary>
    public const int MostSignatures = 64;

    /// <summary>Reads a note's bytes.</summary>
    /// <param name="bytes">The whole note, UTF-8.</param>
    public static Parsed<Note> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            return Not($"it has {bytes.Length} bytes; at most {Longest} are read");
        }
        if (!StrictText.TryUtf8(bytes, out var note))
        {
            return Not("it is not UTF-8");
        }
        if (note.Any(c => c < ' ' && c != '\n'))
        {
            return Not("it has control characters");
        }
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !note.EndsWith('\n') || split + 2 == note.Length)
        {
            return Not("it lacks an empty line with signatures below");
        }
        var lines = note[(split + 2)..^1].Split('\n');
        if (lines.Length > MostSignatures)
        {
            return Not($"it has {lines.Length} signatures; at most {MostSignatures} are read");
        }
        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            if (Signature(line) is not { } signature)
            {
                return Not($"a line is no signature: '{StrictText.Shown(line)}'");
            }
            signatures.Add(signature);
        }
        return Parsed<Note>.Read(new(note[..(split + 1)], signatures));
    }

    /// <summary>Verifies the signatures of keys that are trusted; those of other keys are passed over.</summary>
    /// <param name="keys">The keys trusted.</param>
    /// <returns>Null where at least one trusted key signed and none of their signatures is wrong; otherwise what is the matter.</returns>
    public string? Distrust(IReadOnlyList<TrustedKey> keys)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        var verified = 0;
        foreach (var signature in Signatures)
        {
            foreach (var key in keys.Where(k => k.Is(signature)))
            {
                if (!key.Signed(text, signature))
                {
                    return $"The signature said to be by '{key.Name}' ({key.Id}) is not that key's signature of this text.";
                }
                verified++;
            }
        }
        return verified > 0 ? null : $"None of the {Signatures.Count} signatures is by a key that is trusted here.";
    }

    private static NoteSignature? Signature(string line)
    {
        var parts = line.Split(' ');
        return
            parts is ["\u2014", var name, var base64]
            && TrustedKey.IsName(name)
            && StrictText.TryBase64(base64, out var bytes)
            && bytes.Length > 4
            ? new(name, bytes.AsMemory(0, 4), bytes.AsMemory(4))
            : null;
    }

    private static Parsed<Note> Not(string why) => Parsed<Note>.Not($"This is no signed note: {why}.");
}
