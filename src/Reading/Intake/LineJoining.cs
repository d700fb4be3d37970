namespace Rejoinder.Reading.Intake;

/// <summary>
/// Tells hard-wrapped line ends from deliberate ones. A block is wrapped where most of its lines end because the next word would not have
/// fitted; addresses, signatures and verse are ragged and keep their lines.
/// </summary>
internal static class LineJoining
{
    /// <summary>Narrower than this nobody wraps prose.</summary>
    private const int NarrowestWrap = 50;

    /// <summary>Wider than this nobody wraps by hand: each line is a paragraph.</summary>
    private const int WidestWrap = 160;

    /// <summary>Texts are wrapped at 72 or 80 letters, hardly ever beyond this.</summary>
    private const int WidestDocument = 100;

    private const int FewLines = 4;

    /// <summary>
    /// Where all of a text is wrapped, in letters, or null where it is not. Lines with an address are not counted, since wrapping does not
    /// break one; of the others one in twenty may be longer.
    /// </summary>
    public static int? Width(string text)
    {
        var lengths = new List<int>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line.IndexOf("](", StringComparison.Ordinal) < 0)
            {
                lengths.Add(line.TrimEnd().Length);
            }
        }

        if (lengths.Count < FewLines)
        {
            return null;
        }

        lengths.Sort();
        var width = lengths[(lengths.Count - 1) * 19 / 20];
        return width is >= NarrowestWrap and <= WidestDocument ? width : null;
    }

    /// <summary>For each line but the last, true where it and the next are one line of prose, wrapped.</summary>
    public static bool[] Wraps(IReadOnlyList<string> lines) => Wraps(lines, lines, null);

    /// <summary>The same for lines of which some were longer as they were written, with the addresses of links.</summary>
    /// <param name="lines">The lines as they are printed.</param>
    /// <param name="written">The same lines as they were written.</param>
    /// <param name="document">Where the whole text is wrapped; null where it is not.</param>
    public static bool[] Wraps(IReadOnlyList<string> lines, IReadOnlyList<string> written, int? document)
    {
        var wraps = new bool[Math.Max(0, lines.Count - 1)];
        var width = lines.Count == 0 ? 0 : lines.Max(l => l.AsSpan().Trim().Length);
        var full = 0;
        for (var i = 0; i < wraps.Length; i++)
        {
            wraps[i] =
                (width is >= NarrowestWrap and <= WidestWrap && IsFull(lines[i], lines[i + 1], width))
                || (
                    document is { } most
                    && (lines[i].Length < written[i].Length || lines[i + 1].Length < written[i + 1].Length)
                    && IsFull(written[i], written[i + 1], most)
                );
            full += wraps[i] ? 1 : 0;
        }

        if (AreEntries(lines))
        {
            return new bool[wraps.Length];
        }

        var wrapped = full * 5 >= wraps.Length * 3 && !IsPairOfEntries(lines);
        for (var i = 0; i < wraps.Length; i++)
        {
            wraps[i] = (wrapped && wraps[i]) || GoesOn(lines[i].AsSpan().Trim(), lines[i + 1].AsSpan().Trim());
        }

        return wraps;
    }

    /// <summary>True where each line of the block is a paragraph by itself.</summary>
    public static bool IsParagraphALine(IReadOnlyList<string> lines) =>
        lines.Count > 1 && lines.Max(l => l.AsSpan().Trim().Length) > WidestWrap;

    /// <summary>Four lines or more of which nearly all begin with a capital or a number and end without a stop: a list, however even its lines.</summary>
    public static bool AreEntries(IReadOnlyList<string> lines)
    {
        if (lines.Count < 4)
        {
            return false;
        }

        var entries = lines.Count(l =>
            l.AsSpan().Trim() is [var first, .., var last]
            && (char.IsUpper(first) || char.IsDigit(first))
            && last is not ('.' or '!' or '?' or ';')
        );
        return entries * 10 >= lines.Count * 9;
    }

    // The next word would not have fitted.
    private static bool IsFull(string line, string next, int width)
    {
        var after = next.AsSpan().Trim();
        var firstWord = after.IndexOf(' ') is var space and > 0 ? space : after.Length;
        return line.AsSpan().Trim().Length + 1 + firstWord > width - 8;
    }

    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length > 0
        && next.Length > 0
        && char.IsLower(next[0])
        && line[^1] is not ('.' or '!' or '?' or ':')
        && (line.Length >= NarrowestWrap / 2 || char.IsLower(line[^1]));

    /// <summary>Two lines of names and offices rather than one sentence.</summary>
    private static bool IsPairOfEntries(IReadOnlyList<string> lines) =>
        lines.Count == 2
        && lines.All(l => l.AsSpan().Trim() is [var first, .., var last] && char.IsUpper(first) && last is not ('.' or '!' or '?' or ','))
        && lines.All(l => l.Contains(',', StringComparison.Ordinal) || l.AsSpan().Trim().Length < NarrowestWrap);
}
