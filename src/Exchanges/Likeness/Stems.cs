using System.Globalization;
using System.Reflection;
using System.Text;
using Rejoinder.Naming;

namespace Rejoinder.Exchanges.Likeness;

/// <summary>
/// Words of a claim in a form in which "removed", "removing" and "removal" are one: a light stemmer that takes one ending off and leaves at
/// least four letters. Addresses of the web and the commonest words are left out. Thread-safe.
/// </summary>
internal static class Stems
{
    private const int Least = 4;

    private static readonly HashSet<string> StopWords = [.. WordListFile.Lines(Assembly.GetExecutingAssembly(), "stop-words")];

    // The longest first.
    private static readonly string[] Endings =
    [
        "izations",
        "ization",
        "ations",
        "ements",
        "ation",
        "ement",
        "ances",
        "ments",
        "ance",
        "ment",
        "ings",
        "ions",
        "ing",
        "ion",
        "ers",
        "ors",
        "ies",
        "ied",
        "ive",
        "es",
        "ed",
        "er",
        "or",
        "al",
        "ly",
        "s",
        "e",
        "y",
    ];

    /// <summary>The stems of a text, each with the word that it was made of first.</summary>
    public static Dictionary<string, string> Of(string text)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in Words(text))
        {
            var folded = Folded(word);
            if (folded.Length > 1 && !StopWords.Contains(folded))
            {
                stems.TryAdd(Stem(folded), word);
            }
        }

        return stems;
    }

    /// <summary>The stem of a word in small letters without marks.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= Least)
            {
                word = word[..^ending.Length];
                break;
            }
        }

        // "stopped", "stop"; "agree", "agreed".
        word = word.Length > Least && word[^1] == word[^2] ? word[..^1] : word;
        return word.Length > Least && word[^1] is 'e' or 'i' ? word[..^1] : word;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInWord(text[i]))
            {
                continue;
            }

            var start = i;
            while (
                i < text.Length && (IsInWord(text[i]) || (text[i] is '-' or '\'' or '’' && i + 1 < text.Length && IsInWord(text[i + 1])))
            )
            {
                i++;
            }

            if (text.AsSpan(start).StartsWith("http") && i < text.Length && text.AsSpan(i).IndexOf("://") is >= 0 and <= 1)
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]))
                {
                    i++;
                }

                continue;
            }

            var word = text[start..i];
            yield return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
        }
    }

    private static bool IsInWord(char c) =>
        char.IsLetterOrDigit(c) || c is '@' or '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string Folded(string word)
    {
        if (word.All(char.IsAscii))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
