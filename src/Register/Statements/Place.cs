namespace Rejoinder.Register.Statements;

/// <summary>Where words stand in a text: code points, end exclusive.</summary>
internal readonly record struct Place(int Start, int End)
{
    /// <summary>The one place where the words stand, to the letter; null where they stand nowhere, or at several places.</summary>
    public static Place? Once(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var start = CodePoints(text.AsSpan(0, at));
        return new Place(start, start + CodePoints(words));
    }

    /// <summary>The place of the words that is nearest to a position; null where they stand nowhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="near">In code points.</param>
    public static Place? Nearest(string text, string words, int near)
    {
        Place? best = null;
        var (at, from, points) = (-1, 0, 0);
        while (words.Length > 0 && (at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) >= 0)
        {
            points += CodePoints(text.AsSpan(from, at - from));
            from = at;
            if (best is not { } b || Math.Abs(points - near) < Math.Abs(b.Start - near))
            {
                best = new Place(points, points + CodePoints(words));
            }
        }

        return best;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            count -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }
}
