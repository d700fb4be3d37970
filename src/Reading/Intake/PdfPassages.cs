using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Joins the lines of a PDF into passages, over columns and pages; hyphens at line ends undone.</summary>
internal static partial class PdfPassages
{
    private const int LongestHeading = 200;

    public static void Write(List<PdfLine> lines, DocumentBuilder builder)
    {
        var body = lines.GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Words.Length))!.Key;
        var leading = Leading(lines);
        var hyphens = new PdfHyphens(lines);
        var edges = lines
            .GroupBy(l => (l.Page, l.Column))
            .ToDictionary(g => g.Key, g => (Left: g.Min(l => l.Left), Right: g.Max(l => l.Right)));
        PdfLine? last = null;
        var heading = false;
        foreach (var line in lines)
        {
            var larger = line.Size > body * 1.15 && line.Words.Length <= LongestHeading;
            if (line.Cells.Length > 0)
            {
                builder.Begin(PassageKind.TableRow);
                foreach (var cell in line.Cells)
                {
                    builder.Cell();
                    builder.Words(cell);
                }

                builder.End();
                last = null;
                continue;
            }

            if (last is null || heading != larger || Parts(last, line, leading, edges))
            {
                Begin(line, larger, builder);
            }
            else
            {
                Join(last, line, edges[(last.Page, last.Column)], hyphens, builder);
            }

            heading = larger;
            last = line;
        }

        builder.End();
    }

    private static void Begin(PdfLine line, bool larger, DocumentBuilder builder)
    {
        var item = Item().Match(line.Words);
        if (larger)
        {
            builder.Begin(PassageKind.Heading, 1);
        }
        else if (item.Success)
        {
            var number = item.Groups["number"];
            builder.Begin(PassageKind.ListItem, 1, number.Success ? number.Value : "-");
            builder.Markup(number.Value);
            builder.Words(" ");
        }
        else
        {
            builder.Begin(PassageKind.Paragraph);
        }

        Words(larger ? line.Words : line.Words[item.Length..], builder);
    }

    private static void Join(PdfLine last, PdfLine line, (double Left, double Right) edge, PdfHyphens hyphens, DocumentBuilder builder)
    {
        if (PdfHyphens.Parts(last.Words, line.Words))
        {
            // The hyphen was held back when the line before was written.
            builder.Words(hyphens.Keeps(last.Words, line.Words) ? "-" : "");
        }
        else if (IsShort(last, edge) && !char.IsLower(line.Words[0]))
        {
            builder.Words(Held(last.Words));
            builder.Break();
        }
        else
        {
            builder.Words(Held(last.Words));
            builder.Words(" ");
        }

        Words(line.Words, builder);
    }

    private static void Words(string words, DocumentBuilder builder) => builder.Words(PdfHyphens.EndWith(words) ? words[..^1] : words);

    private static string Held(string words) => PdfHyphens.EndWith(words) ? "-" : "";

    private static bool Parts(
        PdfLine last,
        PdfLine line,
        double leading,
        Dictionary<(int Page, int Column), (double Left, double Right)> edges
    )
    {
        if (Item().IsMatch(line.Words) && !char.IsLower(line.Words[0]))
        {
            return true;
        }

        var edge = edges[(last.Page, last.Column)];
        var ended = last.Words[^1] is '.' or '!' or '?' or ':' or '”' or '"' or ')';
        if (last.Page != line.Page || last.Column != line.Column)
        {
            return ended ? !char.IsLower(line.Words[0]) : IsShort(last, edge) && !char.IsLower(line.Words[0]);
        }

        var gap = last.Base - line.Base;
        var indented = line.Left > edge.Left + line.Size && last.Left < line.Left - (line.Size * 0.8);
        return gap > leading * 1.35 || (indented && ended) || (IsShort(last, edge) && ended && !char.IsLower(line.Words[0]));
    }

    private static bool IsShort(PdfLine line, (double Left, double Right) edge) =>
        line.Right < edge.Right - ((edge.Right - edge.Left) * 0.2);

    private static double Leading(List<PdfLine> lines)
    {
        var gaps = lines
            .Zip(lines.Skip(1))
            .Where(p => p.First.Page == p.Second.Page && p.First.Column == p.Second.Column && p.First.Base > p.Second.Base)
            .Select(p => p.First.Base - p.Second.Base)
            .Order()
            .ToList();
        return gaps.Count == 0 ? 14 : Math.Max(1, gaps[gaps.Count * 2 / 5]);
    }

    [GeneratedRegex(
        @"^((?<number>\(?(\d{1,3}|[a-z])[.)])|[-•‣◦–·▪●])\s{1,10}(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Item();
}
