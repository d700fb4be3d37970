using System.Globalization;
using System.Text;
using AnyAscii;

namespace Rejoinder.Register.Similar;

/// <summary>The words of a claim as the full-text search has them: runs of letters and digits, in small letters, without marks, and their stems.</summary>
/// <param name="Words">Every word in order, folded.</param>
/// <param name="Stems">The stem of each.</param>
public sealed record ClaimTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Stems)
{
    /// <summary>Cuts a text into words. Of a text past 20,000 letters the beginning is read.</summary>
    public static ClaimTerms Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Length > Longest ? text[..Longest] : text)
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsLetter(c) || char.IsNumber(c) || category is UnicodeCategory.Surrogate)
            {
                word.Append(WithoutMark(char.ToLowerInvariant(c)));
            }
            else if (category is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return new ClaimTerms(words, [.. words.Select(PorterStem.Of)]);
    }

    private const int Longest = 20_000;

    // These are letters of their own, which the full-text search leaves as they are.
    private const string OwnLetters = "øđłħŧıðþæœßŋĸ";

    // The runtime does not take letters and marks apart where it has no culture data.
    private static char WithoutMark(char letter) =>
        letter is (>= '\u00c0' and < '\u0250' or >= '\u1e00' and < '\u1f00')
        && !OwnLetters.Contains(letter, StringComparison.Ordinal)
        && letter.ToString().Transliterate() is [var plain]
            ? plain
            : letter;
}
