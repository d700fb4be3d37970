using AnyAscii;

namespace Rejoinder.Naming.Spelling;

/// <summary>
/// One letter of any script -> plain Latin lower-case letters. Own table first (letters.words.txt), then AnyAscii. The answer for a letter
/// never depends on its neighbours, so it is reckoned once and kept.
/// </summary>
internal static class Letters
{
    private static readonly WordList Own = WordList.Load("letters");

    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The letters for one UTF-16 unit, empty for what has no sound; digits stay.</summary>
    public static string Of(char c) => Known[c] ??= Reckon(c);

    /// <summary>The letters for a character outside the first plane.</summary>
    public static string Of(char high, char low) => Plain(new string([high, low]).Transliterate());

    /// <summary>True for the scripts that write consonants and leave most vowels out.</summary>
    public static bool IsAbjad(char c) => c is >= '\u0590' and <= '\u06ff' or >= '\u0750' and <= '\u077f' or >= '\ufb1d' and <= '\ufeff';

    /// <summary>True for scripts without spaces between a person's names.</summary>
    public static bool IsSyllabic(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    private static string Reckon(char c)
    {
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
        {
            return c.ToString();
        }

        var lower = char.ToLowerInvariant(c);
        if (Own.ValueOf([lower]) is { } own)
        {
            return own;
        }

        return Plain(lower.ToString().Transliterate());
    }

    private static string Plain(string text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 32)];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) && length < plain.Length)
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return plain[..length].ToString();
    }
}
