namespace Rejoinder.Reading.Intake;

/// <summary>
/// Tells a hard-wrapped line end from a deliberate one. A line end is a wrap where the next line's first word would not have fitted into the
/// paragraph's width, or where the next line goes on in the middle of a sentence.
/// </summary>
internal static class LineJoining
{
    /// <summary>Narrower than this nobody wraps prose.</summary>
    private const int NarrowestWrap = 50;

    /// <summary>True where <paramref name="line"/> and <paramref name="next"/> are one line of prose, wrapped.</summary>
    /// <param name="line">The line before the line end.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="width">Length of the longest line of the paragraph.</param>
    public static bool IsWrap(string line, string next, int width)
    {
        line = line.Trim();
        next = next.Trim();
        if (line.Length == 0 || next.Length == 0)
        {
            return false;
        }

        var firstWord = next.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : next.Length;
        if (width >= NarrowestWrap && line.Length + 1 + firstWord > width - 8)
        {
            return true;
        }

        return char.IsLower(next[0]) && (line.Length >= NarrowestWrap / 2 || char.IsLower(line[^1]));
    }
}
