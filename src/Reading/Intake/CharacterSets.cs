using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Rejoinder.Reading.Intake;

/// <summary>Bytes of text in any character set to a string; a set that had to be guessed is told in a note.</summary>
internal static class CharacterSets
{
    private const int Sample = 256 * 1024;

    static CharacterSets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes bytes; null where they are not text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">Character set that the format declares, or null.</param>
    /// <param name="notes">Takes what had to be forgiven.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared, List<string> notes)
    {
        if (ByMark(bytes) is { } marked)
        {
            return Finish(marked.Encoding.GetString(bytes[marked.Length..]), notes);
        }

        if (bytes.Contains((byte)0))
        {
            return WideWithoutMark(bytes, notes);
        }

        if (IsUtf8(bytes) && !LooksLikeIso2022(bytes))
        {
            return Finish(Encoding.UTF8.GetString(bytes), notes);
        }

        if (declared is not null && Named(declared) is { } named && named is not UTF8Encoding)
        {
            return Finish(named.GetString(bytes), notes);
        }

        if (MostlyUtf8(bytes) is { } nearly)
        {
            return Finish(nearly, notes);
        }

        var guess = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        var encoding = guess?.Encoding ?? Encoding.GetEncoding(1252);
        notes.Add(IntakeMessages.Guessed(encoding.WebName));
        return Finish(encoding.GetString(bytes), notes);
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };

    /// <summary>UTF-16 without a mark: the byte order in which spaces and letters come out, and nothing that is no character.</summary>
    private static string? WideWithoutMark(ReadOnlySpan<byte> bytes, List<string> notes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)].ToArray();
        var best = new[] { Encoding.Unicode, Encoding.BigEndianUnicode }
            .Select(e => (Encoding: e, Share: PlausibleShare(e.GetString(sample))))
            .MaxBy(e => e.Share);
        if (best.Share < 0.98)
        {
            return null;
        }

        notes.Add(IntakeMessages.Guessed(best.Encoding.WebName));
        return Finish(best.Encoding.GetString(bytes), notes);
    }

    private static double PlausibleShare(string text)
    {
        var good = 0;
        var spaces = 0;
        foreach (var c in text)
        {
            var plausible =
                c is '\n' or '\r' or '\t' || (!char.IsControl(c) && c is not ('\uFFFD' or >= '\uE000' and <= '\uF8FF' or '\uFFFE'));
            good += plausible ? 1 : 0;
            spaces += c is ' ' or '\n' ? 1 : 0;
        }

        return text.Length == 0 ? 0 : ((double)good / text.Length) + (spaces > text.Length / 50 ? 0 : -0.1);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static bool LooksLikeIso2022(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001b$"u8) >= 0;

    /// <summary>UTF-8 with a few broken places, as after a bad cut or paste; null where it is some other set.</summary>
    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var broken = 0;
        var sound = 0;
        for (var rest = bytes; rest.Length > 0; )
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
            if (status == OperationStatus.Done)
            {
                sound += rune.IsAscii ? 0 : 1;
            }
            else
            {
                broken++;
            }

            rest = rest[used..];
        }

        return broken * 10 <= sound ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim().Trim('"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Null where the decoded text is not text after all.</summary>
    private static string? Finish(string text, List<string> notes)
    {
        var controls = 0;
        var replaced = 0;
        foreach (var c in text)
        {
            controls += char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\u0085') ? 1 : 0;
            replaced += c == '\uFFFD' ? 1 : 0;
        }

        if (controls + replaced > 2 + (text.Length / 20))
        {
            return null;
        }

        if (replaced > 0)
        {
            notes.Add(IntakeMessages.Replaced(replaced));
        }

        return text.ReplaceLineEndings("\n");
    }
}
