using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Writes the blocks of a plain text one after another, and remembers where its list numbers have got to. Not thread-safe.</summary>
internal sealed partial class PlainTextBlocks(DocumentBuilder builder)
{
    private const int LongestHeading = 120;
    private const int ShortestProse = 100;
    private int _number;
    private string _letter = "";

    /// <summary>Writes lines as a heading and takes them.</summary>
    public void Heading(List<string> lines, int level)
    {
        builder.Begin(PassageKind.Heading, level);
        builder.Words(lines[0]);
        builder.End();
        lines.Clear();
    }

    /// <summary>Writes the lines of a block and takes them.</summary>
    /// <param name="lines">The lines; empty afterwards.</param>
    /// <param name="next">The first line after the block, or null at the end.</param>
    public void Write(List<string> lines, string? next)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (PlainText.QuoteDepth(lines[0]) is var depth and > 0)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                lines[i] = lines[i].TrimStart('>', ' ', '\t');
            }

            builder.Begin(PassageKind.Quotation, depth);
        }
        else if (StartsItem(lines[0], midBlock: false))
        {
            BeginItem(lines);
        }
        else if (IsCapitalHeading(lines, next))
        {
            Heading(lines, 1);
            return;
        }
        else
        {
            builder.Begin(PassageKind.Paragraph);
        }

        WriteLines(lines);
        builder.End();
        lines.Clear();
    }

    /// <summary>True where a line begins a list item.</summary>
    /// <param name="line">The line.</param>
    /// <param name="midBlock">Whether lines of a paragraph stand directly before it, where a number may be the end of a sentence.</param>
    public bool StartsItem(string line, bool midBlock)
    {
        var item = Item().Match(line);
        if (!item.Success)
        {
            return false;
        }

        if (item.Groups["bullet"].Success)
        {
            return true;
        }

        if (item.Groups["digits"].Success)
        {
            var number = int.Parse(item.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture);
            return number == _number + 1 || number == 1 || (!midBlock && number < 1000);
        }

        var letter = item.Groups["letter"].Value;
        var closed = item.Groups["number"].Value is ['(', ..] or [.., ')'];
        return closed || letter.Length > 1 || letter is "a" or "i" || Follows(letter);
    }

    private bool Follows(string letter) =>
        (_letter.Length == 1 && letter[0] == _letter[0] + 1) || (letter is "V" or "v" or "X" or "x" && _letter.Length > 1);

    private void BeginItem(List<string> lines)
    {
        var item = Item().Match(lines[0]);
        var number = item.Groups["number"];
        _number = item.Groups["digits"].Success ? int.Parse(item.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture) : _number;
        _letter = item.Groups["letter"].Success ? item.Groups["letter"].Value : _letter;
        builder.Begin(PassageKind.ListItem, 1, number.Success ? number.Value : item.Groups["bullet"].Value);
        if (number.Success)
        {
            builder.Markup(number.Value);
            builder.Words(" ");
        }

        lines[0] = lines[0][item.Length..];
    }

    private void WriteLines(List<string> lines)
    {
        var apart = LineJoining.IsParagraphALine(lines);
        var wraps = LineJoining.Wraps(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            builder.Words(lines[i]);
            if (i + 1 == lines.Count)
            {
                break;
            }

            if (wraps[i])
            {
                builder.Words(" ");
            }
            else if (apart)
            {
                builder.Begin(PassageKind.Paragraph);
            }
            else
            {
                builder.Break();
            }
        }
    }

    /// <summary>A line in capitals, alone, with prose after it; a name in capitals among signatures has none.</summary>
    private static bool IsCapitalHeading(List<string> lines, string? next) =>
        lines is [{ Length: <= LongestHeading } line]
        && next is { Length: >= ShortestProse / 2 }
        && line.Any(char.IsUpper)
        && !line.Any(char.IsLower)
        && next.Any(char.IsLower)
        && line.AsSpan().TrimEnd() is not [.., '.' or ',' or ';'];

    [GeneratedRegex(
        @"^\s{0,40}((?<number>\(?((?<digits>\d{1,4})|(?<letter>[ivx]{1,5}|[IVX]{1,5}|[a-zA-Z]))[.)])|(?<bullet>[-*•‣◦–·▪●]))\s{1,40}(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Item();
}
