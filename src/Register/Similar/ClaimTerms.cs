using System.Globalization;
using System.Text;

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
        foreach (var c in Decomposed(text.Length > Longest ? text[..Longest] : text))
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsLetter(c) || char.IsNumber(c) || category is UnicodeCategory.Surrogate)
            {
                word.Append(char.ToLowerInvariant(c));
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

    // Half a surrogate pair cannot be normalised.
    private static string Decomposed(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormD);
    }
}
