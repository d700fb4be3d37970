using System.Text;

namespace Rejoinder.Publishing;

/// <summary>Words as XML 1.0 can hold them: a character that it has no place for becomes U+FFFD.</summary>
internal static class XmlWords
{
    public static string Of(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (!IsAllowed(rune))
            {
                return Replaced(words);
            }
        }

        return words;
    }

    private static string Replaced(string words)
    {
        var made = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            made.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        }

        return made.ToString();
    }

    // A lone surrogate comes as U+FFFD, and so is told apart only by being replaced by itself.
    private static bool IsAllowed(Rune rune) => rune.Value is 9 or 10 or 13 or (>= 0x20 and not (0xFFFD or 0xFFFE or 0xFFFF));
}
