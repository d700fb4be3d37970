using System.Buffers;
using System.Text;

namespace Rejoinder.Register.Searching;

/// <summary>What a person typed, as words and phrases to find and words to do without.</summary>
internal static class SearchWords
{
    // More words than these no one types; the index would be asked for an essay.
    private const int Most = 32;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”");
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"“”");

    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Without) Parse(string text)
    {
        var (words, without) = (new List<string>(), new List<string>());
        var i = 0;
        while (i < text.Length && words.Count + without.Count < Most)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var isWithout = text[i] == '-' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            i += isWithout ? 1 : 0;
            var isPhrase = text[i] is '"' or '“' or '”';
            var end = isPhrase ? text.AsSpan(i + 1).IndexOfAny(Quotes) : text.AsSpan(i).IndexOfAny(Ends);
            var word = end < 0 ? text[(isPhrase ? i + 1 : i)..] : text.Substring(isPhrase ? i + 1 : i, end);
            i = end < 0 ? text.Length : i + end + (isPhrase ? 2 : 0);
            if (Letters(word, isPhrase) is { Length: > 0 } found)
            {
                (isWithout ? without : words).Add(found);
            }
        }

        return (words, without);
    }

    // Letters and digits of any script; all else parts words. A star counts at the end of a word alone.
    private static string Letters(string word, bool isPhrase)
    {
        var letters = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            letters.Append(
                Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                    ? rune.ToString()
                    : " "
            );
        }

        var plain = string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 0 && !isPhrase && word.EndsWith('*') && !plain.Contains(' ') ? plain + "*" : plain;
    }
}
