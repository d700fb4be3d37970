using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Reads plain text: paragraphs by blank lines, wrapped lines joined, numbered and bulleted lines as list items, <c>&gt;</c> lines as quotations.</summary>
internal static partial class PlainText
{
    public const string MediaType = "text/plain";

    public static Document Read(string text, Source source)
    {
        var builder = new DocumentBuilder();
        var paragraph = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.AsSpan().Trim().IsEmpty)
            {
                Flush(builder, paragraph);
                continue;
            }

            if (paragraph.Count > 0 && (ListItem().IsMatch(line) || Quoted(line) != Quoted(paragraph[0])))
            {
                Flush(builder, paragraph);
            }

            paragraph.Add(line);
        }

        Flush(builder, paragraph);
        return builder.Build(source, new DocumentMetadata());
    }

    private static bool Quoted(string line) => line.TrimStart().StartsWith('>');

    private static void Flush(DocumentBuilder builder, List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (Quoted(lines[0]))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                lines[i] = lines[i].TrimStart().TrimStart('>', ' ');
            }

            builder.Begin(PassageKind.Quotation, 1);
        }
        else if (ListItem().Match(lines[0]) is { Success: true } item)
        {
            var marker = item.Groups["number"];
            builder.Begin(PassageKind.ListItem, 1, marker.Success ? marker.Value : item.Groups["bullet"].Value);
            if (marker.Success)
            {
                builder.Markup(marker.Value + " ");
            }

            lines[0] = lines[0][item.Length..];
        }
        else
        {
            builder.Begin(PassageKind.Paragraph);
        }

        var width = lines.Max(l => l.Trim().Length);
        for (var i = 0; i < lines.Count; i++)
        {
            builder.Words(lines[i]);
            if (i + 1 < lines.Count)
            {
                if (LineJoining.IsWrap(lines[i], lines[i + 1], width))
                {
                    builder.Words(" ");
                }
                else
                {
                    builder.Break();
                }
            }
        }

        builder.End();
        lines.Clear();
    }

    [GeneratedRegex(
        @"^\s*(?:(?<number>\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)])|(?<bullet>[-*•‣◦–·]))\s+(?=\S)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ListItem();
}
