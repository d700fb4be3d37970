namespace Rejoinder.Reading.Models;

/// <summary>What the encoder is given before a sentence, so that it knows where the sentence stands on the page.</summary>
internal static class EncoderInput
{
    // Pieces of the vocabulary: "#", ">", "-", "|".
    private const int Heading = 1001;
    private const int Quotation = 1028;
    private const int ListItem = 1011;
    private const int TableRow = 1064;

    /// <summary>The pieces before a sentence: a separator where it opens a passage, and the passage's mark.</summary>
    public static int[] Before(Passage passage, bool first) =>
        !first
            ? []
            : passage.Kind switch
            {
                PassageKind.Heading or PassageKind.Title => [WordPieces.Sep, Heading],
                PassageKind.Quotation => [WordPieces.Sep, Quotation],
                PassageKind.ListItem => [WordPieces.Sep, ListItem],
                PassageKind.TableRow => [WordPieces.Sep, TableRow],
                _ => [WordPieces.Sep],
            };

    /// <summary>
    /// The case of a word, which the uncased encoder would not see: 0 no capital, 1 capital first, 2 all capitals, 3 capitals inside. It goes
    /// in where BERT has its segment number.
    /// </summary>
    public static int Case(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        var letters = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return capitals == 0 ? 0
            : capitals == letters && letters > 1 ? 2
            : capitals == 1 && char.IsUpper(word[0]) ? 1
            : 3;
    }
}
