using UglyToad.PdfPig.Content;

namespace Rejoinder.Reading.Intake;

/// <summary>The lines of a page in reading order: rows of words by base line, columns by the gutter that prose leaves free.</summary>
internal static class PdfPageLines
{
    private const int FewestRows = 6;
    private const int ProseColumn = 22;

    private sealed record Segment(string Words, double Left, double Right, double Base, double Size);

    public static List<PdfLine> Of(Page page)
    {
        var rows = Rows(page);
        var lines = new List<PdfLine>();
        var gutter = Gutter(rows);
        if (gutter is not { } middle)
        {
            lines.AddRange(rows.Select(r => Line(r, page.Number, 0)));
            return lines;
        }

        List<PdfLine> left = [],
            right = [];
        var column = 1;
        void Flush()
        {
            lines.AddRange(left);
            lines.AddRange(right);
            left.Clear();
            right.Clear();
            column += 2;
        }

        foreach (var row in rows)
        {
            if (row.Exists(s => s.Left < middle && s.Right > middle))
            {
                Flush();
                lines.Add(Line(row, page.Number, 0));
                continue;
            }

            if (row.FindAll(s => s.Right <= middle) is { Count: > 0 } before)
            {
                left.Add(Line(before, page.Number, column));
            }

            if (row.FindAll(s => s.Left >= middle) is { Count: > 0 } after)
            {
                right.Add(Line(after, page.Number, column + 1));
            }
        }

        Flush();
        return lines;
    }

    private static List<List<Segment>> Rows(Page page)
    {
        var rows = new List<List<Word>>();
        foreach (var word in page.GetWords().Where(w => !string.IsNullOrWhiteSpace(w.Text)).OrderByDescending(Base))
        {
            var size = Math.Max(1, Size(word));
            if (rows.Count > 0 && Math.Abs(Base(rows[^1][0]) - Base(word)) < size * 0.4)
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return rows.ConvertAll(Segments);
    }

    private static List<Segment> Segments(List<Word> row)
    {
        var segments = new List<Segment>();
        var open = new List<Word>();
        foreach (var word in row.OrderBy(w => w.BoundingBox.Left))
        {
            if (open.Count > 0 && word.BoundingBox.Left - open[^1].BoundingBox.Right > Math.Max(Size(word), 4) * 1.4)
            {
                segments.Add(Join(open));
                open.Clear();
            }

            open.Add(word);
        }

        segments.Add(Join(open));
        return segments;
    }

    private static Segment Join(List<Word> words) =>
        new(
            string.Join(' ', words.Select(w => w.Text)),
            words[0].BoundingBox.Left,
            words.Max(w => w.BoundingBox.Right),
            Base(words[0]),
            words.Max(Size)
        );

    /// <summary>The middle of a free strip with prose on both sides, or null where the page has one column (or a table).</summary>
    private static double? Gutter(List<List<Segment>> rows)
    {
        var pairs = rows.FindAll(r => r.Count == 2);
        if (pairs.Count < FewestRows || pairs.Count * 2 < rows.Count)
        {
            return null;
        }

        var starts = pairs.ConvertAll(r => r[1].Left);
        starts.Sort();
        var middle = starts[starts.Count / 2] - 3;
        var clear = pairs.FindAll(r => r[0].Right <= middle && r[1].Left >= middle);
        var prose =
            clear.Count * 5 >= pairs.Count * 4
            && clear.Average(r => r[0].Words.Length) >= ProseColumn
            && clear.Average(r => r[1].Words.Length) >= ProseColumn;
        return prose ? middle : null;
    }

    private static PdfLine Line(List<Segment> row, int page, int column)
    {
        var cells = row.Count > 1 && !IsMarker(row[0].Words) ? row.Select(s => s.Words).ToArray() : [];
        return new PdfLine(
            string.Join(' ', row.Select(s => s.Words)),
            page,
            row[0].Left,
            row[^1].Right,
            row[0].Base,
            row.Max(s => s.Size),
            column,
            cells
        );
    }

    private static bool IsMarker(string words) => words.Length <= 5 && (words[^1] is '.' or ')' || !char.IsLetterOrDigit(words[0]));

    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => word.Letters[0].PointSize is > 0 and < 500 and var size ? size : 10;
}
