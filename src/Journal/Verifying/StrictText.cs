using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Rejoinder.Journal.Verifying;

/// <summary>Reads text that has one spelling only: what is written back must be what was read.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryUtf8(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    public static bool TryBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length * 3 / 4];
        if (!Convert.TryFromBase64String(text, bytes, out var count))
        {
            return false;
        }
        bytes = bytes[..count];
        // Refuses spaces, and bits that stand behind the last byte.
        return Convert.ToBase64String(bytes) == text;
    }

    public static bool TryHash(string text, out Sha256Hash hash)
    {
        var isHash = TryBase64(text, out var bytes) && bytes.Length == Sha256Hash.Length;
        hash = isHash ? new(bytes) : default;
        return isHash;
    }

    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && text == number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A stranger's text as a message may show it: short, without control characters.</summary>
    public static string Shown(string text) =>
        string.Concat((text.Length > 60 ? text[..60] + "…" : text).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
}
