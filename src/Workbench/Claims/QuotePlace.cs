namespace Rejoinder.Workbench.Claims;

/// <summary>Finds where words that a person gave stand in a text.</summary>
internal static class QuotePlace
{
    /// <summary>The place nearest to where one looked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words, to the letter; line ends and blanks may differ.</param>
    /// <param name="near">A code point of the text.</param>
    /// <returns>Code points, the end exclusive; null where the words stand nowhere.</returns>
    public static (int Start, int End)? Near(string text, string words, int near)
    {
        words = words.ReplaceLineEndings("\n").Trim();
        if (words.Length == 0)
        {
            return null;
        }

        // A form folds blanks and line ends: they are compared as one blank each.
        var (folded, places) = Folded(text);
        var wanted = Folded(words).Words;
        var points = Points(text);
        (int Start, int End)? best = null;
        for (
            var at = folded.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = folded.IndexOf(wanted, at + 1, StringComparison.Ordinal)
        )
        {
            var found = (Start: points[places[at]], End: points[places[at + wanted.Length - 1]] + 1);
            if (best is null || Math.Abs(found.Start - near) < Math.Abs(best.Value.Start - near))
            {
                best = found;
            }
        }

        return best;
    }

    private static (string Words, List<int> Places) Folded(string text)
    {
        var words = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        var wasBlank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isBlank = char.IsWhiteSpace(text[i]);
            if (!isBlank || !wasBlank)
            {
                words.Append(isBlank ? ' ' : text[i]);
                places.Add(i);
            }

            wasBlank = isBlank;
        }

        return (words.ToString(), places);
    }

    // The code point that each UTF-16 unit belongs to.
    private static int[] Points(string text)
    {
        var points = new int[text.Length + 1];
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            points[i] = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? point : ++point;
        }

        points[text.Length] = point + 1;
        return points;
    }
}
