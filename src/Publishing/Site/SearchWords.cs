using System.Text;
using AnyAscii;

namespace Rejoinder.Publishing.Site;

/// <summary>The words that a statement is found by: of its claims, its title, who speaks and who is named; as the page's script cuts a query.</summary>
internal static class SearchWords
{
    private const int Longest = 40;

    /// <summary>Each word once, and whether it stands in the title or among those who speak.</summary>
    public static Dictionary<string, bool> Of(PublishedStatement statement)
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var claim in statement.Claims)
        {
            Add(words, claim.Quote.Words, false);
            Add(words, claim.Speaker, false);
        }

        foreach (var party in statement.Record.Parties)
        {
            Add(words, party.Name, false);
        }

        foreach (var signatory in statement.Record.Signatories)
        {
            Add(words, signatory.Name, false);
        }

        Add(words, statement.Head.Title, true);
        foreach (var declarant in statement.Record.Declarants)
        {
            Add(words, declarant.Name, true);
        }

        return words;
    }

    /// <summary>Words of a text in small letters; a word with other letters than ASCII also in these.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Length > 0)
            {
                var cut = word.ToString();
                word.Clear();
                if (cut.Length is > 1 and <= Longest)
                {
                    yield return cut;
                    if (
                        !Ascii.IsValid(cut)
                        && cut.Transliterate().ToLowerInvariant() is { Length: > 1 and <= Longest } plain
                        && plain.All(char.IsAsciiLetterOrDigit)
                    )
                    {
                        yield return plain;
                    }
                }
            }
        }
    }

    private static void Add(Dictionary<string, bool> words, string text, bool isHead)
    {
        foreach (var word in Cut(text))
        {
            words[word] = isHead || words.GetValueOrDefault(word);
        }
    }
}
