using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Reads plain text: paragraphs by blank lines, wrapped lines joined, numbered and bulleted lines as list items, <c>&gt;</c> lines as
/// quotations, headings by underline or capitals, mail-like lines at the head as metadata.
/// </summary>
internal static partial class PlainText
{
    public const string MediaType = "text/plain";

    private const int LongestHeading = 120;

    public static Document Read(string text, Source source)
    {
        var builder = new DocumentBuilder();
        var lines = text.Replace('\f', '\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var notes = new List<string>();
        HeadFurniture.Blank(lines, notes);
        Write(lines, builder);
        notes.ForEach(builder.Note);
        return builder.Build(source, new DocumentMetadata());
    }

    /// <summary>Writes lines of plain text as passages.</summary>
    public static void Write(List<string> lines, DocumentBuilder builder)
    {
        var blocks = new PlainTextBlocks(builder);
        var paragraph = new List<string>();
        var at = WriteMailHead(lines, builder);
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line))
            {
                blocks.Write(paragraph, next: NextLine(lines, at));
                continue;
            }

            if (IsRule(line))
            {
                if (paragraph.Count == 1 && paragraph[0].Length <= LongestHeading && line.Trim()[0] is '=' or '-' or '~')
                {
                    blocks.Heading(paragraph, line.Trim()[0] == '=' ? 1 : 2);
                }
                else
                {
                    blocks.Write(paragraph, next: NextLine(lines, at));
                }

                continue;
            }

            if (paragraph.Count > 0 && (blocks.StartsItem(line, midBlock: true) || QuoteDepth(line) != QuoteDepth(paragraph[0])))
            {
                blocks.Write(paragraph, next: line);
            }

            paragraph.Add(line);
        }

        blocks.Write(paragraph, next: null);
    }

    /// <summary>How many <c>&gt;</c> stand before a line.</summary>
    public static int QuoteDepth(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            if (c == '>')
            {
                depth++;
            }
            else if (c is not (' ' or '\t'))
            {
                break;
            }
        }

        return depth;
    }

    private static string? NextLine(List<string> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i < at + 20; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                return lines[i];
            }
        }

        return null;
    }

    /// <summary>A line of nothing but three or more of one drawing sign.</summary>
    private static bool IsRule(string line)
    {
        var rule = line.AsSpan().Trim();
        return rule.Length >= 3
            && rule[0] is '=' or '-' or '_' or '*' or '~' or '—' or '─'
            && rule.Length >= 3
            && !rule.ContainsAnyExcept(rule[0], ' ');
    }

    private static int WriteMailHead(List<string> lines, DocumentBuilder builder)
    {
        var at = lines.FindIndex(0, Math.Min(lines.Count, 50), l => !string.IsNullOrWhiteSpace(l));
        var end = at;
        while (end >= 0 && end < lines.Count && MailLine().IsMatch(lines[end]))
        {
            end++;
        }

        if (end - at < 2)
        {
            return 0;
        }

        foreach (var line in lines.GetRange(at, end - at))
        {
            var key = line[..line.IndexOf(':', StringComparison.Ordinal)].Trim();
            builder.Begin(
                key.Equals("Subject", StringComparison.OrdinalIgnoreCase) ? PassageKind.Title : PassageKind.Metadata,
                marker: key.ToLowerInvariant()
            );
            builder.Markup(key + ": ");
            builder.Words(" ");
            builder.Words(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1));
        }

        builder.End();
        return end;
    }

    [GeneratedRegex(
        @"^\s{0,3}(From|To|Cc|Bcc|Date|Sent|Subject|Reply-To)\s?:\s?\S",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex MailLine();
}
