using System.Buffers;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Whether Markdown has more marks than any text: so many that its parser would take time with the square of their number, or memory for a
/// table that is far larger than the text. Time is linear in the length of the text.
/// </summary>
internal static class MarkdownMarks
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|-: \t+=");

    /// <summary>True where the text is better read as plain text.</summary>
    public static bool AreTooMany(string text)
    {
        var (openers, bars, lines, columns, html, definitions) = (0, 0, 0, 0, 0, 0);
        var blank = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty)
            {
                (openers, bars, lines, columns, blank) = (0, 0, 0, 0, true);
                continue;
            }

            lines++;
            openers += Openers(words);
            bars += words.Count('|');
            columns = Math.Max(columns, IsTableRule(words) ? words.Count('|') : 0);
            html += blank && words[0] == '<' ? 1 : 0;
            definitions += words[0] == '[' && words.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            blank = false;
            if (
                openers > IntakeLimits.Openers
                || bars > IntakeLimits.Cells
                || (long)columns * lines > IntakeLimits.Cells
                || html > IntakeLimits.BlocksOfHtml
                || definitions > IntakeLimits.Definitions
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int Openers(ReadOnlySpan<char> line) => line.Count('[') + line.Count('*') + line.Count('_') + line.Count('`');

    private static bool IsTableRule(ReadOnlySpan<char> line) => line.Contains('-') && !line.ContainsAnyExcept(RuleMarks);
}
