using System.Text;
using AnyAscii;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace Rejoinder.Publishing.Pdf;

/// <summary>
/// A plain layout of the dossier, for machines without a browser: the text, then its claims with who says them, then what people found. With a
/// font of the machine; where none is found, in Latin letters alone.
/// </summary>
internal static class PlainPdf
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 60;

    private static readonly string[] Fonts =
    [
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "/System/Library/Fonts/Supplemental/Arial.ttf",
        @"C:\Windows\Fonts\arial.ttf",
    ];

    public static void Write(PublishedStatement statement, Stream stream)
    {
        var builder = new PdfDocumentBuilder { IncludeDocumentInformation = true };
        builder.DocumentInformation.Title = PlainLines.TitleOf(statement);
        builder.DocumentInformation.Producer = "Rejoinder";
        builder.DocumentInformation.CreationDate = statement.ReceivedAt?.UtcDateTime.ToString(
            "'D:'yyyyMMddHHmmss'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
        var font = FontOf(builder);
        var sheet = new Sheet(builder, font);
        var marks = new List<BookmarkNode>();
        foreach (var line in PlainLines.Of(statement))
        {
            sheet.Write(line);
            if (line.IsHeading)
            {
                marks.Add(
                    new DocumentBookmarkNode(
                        line.Words,
                        0,
                        new ExplicitDestination(sheet.Number, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty),
                        []
                    )
                );
            }
        }

        builder.Bookmarks = new Bookmarks(marks);
        stream.Write(PdfDates.Fixed(builder.Build(), statement.ReceivedAt, statement.Code));
    }

    private static PdfDocumentBuilder.AddedFont FontOf(PdfDocumentBuilder builder)
    {
        foreach (var path in Fonts.Where(File.Exists))
        {
            var bytes = File.ReadAllBytes(path);
            if (builder.CanUseTrueTypeFont(bytes, out _))
            {
                return builder.AddTrueTypeFont(bytes);
            }
        }

        return builder.AddStandard14Font(Standard14Font.Helvetica);
    }

    /// <summary>Sets lines on pages.</summary>
    private sealed class Sheet(PdfDocumentBuilder builder, PdfDocumentBuilder.AddedFont font)
    {
        private PdfPageBuilder page = builder.AddPage(Width, Height);
        private double y = Height - Margin;

        public int Number => page.PageNumber;

        public void Write(PlainLine line)
        {
            y -= line.Before;
            foreach (var words in Wrapped(line))
            {
                var leading = line.Size * 1.4;
                if (y - leading < Margin)
                {
                    page = builder.AddPage(Width, Height);
                    y = Height - Margin;
                }

                y -= leading;
                if (words.Length > 0)
                {
                    page.AddText(words, line.Size, new PdfPoint(Margin + line.Indent, y), font);
                }
            }
        }

        private IEnumerable<string> Wrapped(PlainLine line)
        {
            foreach (var paragraph in line.Words.Split('\n'))
            {
                var row = new StringBuilder();
                foreach (var word in Written(paragraph).Split(' ').SelectMany(w => Pieces(w, line)))
                {
                    var longer = row.Length == 0 ? word : $"{row} {word}";
                    if (row.Length > 0 && Wide(longer, line.Size) > Width - (2 * Margin) - line.Indent)
                    {
                        yield return row.ToString();
                        row.Clear();
                        longer = word;
                    }

                    row.Clear().Append(longer);
                }

                yield return row.ToString();
            }
        }

        // A word that is wider than the page, such as an address.
        private IEnumerable<string> Pieces(string word, PlainLine line)
        {
            while (word.Length > 1 && Wide(word, line.Size) > Width - (2 * Margin) - line.Indent)
            {
                var most = word.Length - 1;
                while (most > 1 && Wide(word[..most], line.Size) > Width - (2 * Margin) - line.Indent)
                {
                    most--;
                }

                yield return word[..most];
                word = word[most..];
            }

            yield return word;
        }

        private double Wide(string words, double size) =>
            words.Length == 0 ? 0 : page.MeasureText(words, size, new PdfPoint(0, 0), font).Max(l => l.EndBaseLine.X);

        // What the font cannot write is written in Latin letters.
        private string Written(string words)
        {
            var text = new StringBuilder();
            foreach (var rune in words.EnumerateRunes())
            {
                text.Append(CanWrite(rune) ? rune.ToString() : Ascii(rune));
            }

            return text.ToString();
        }

        private static string Ascii(Rune rune) =>
            Rune.IsControl(rune) ? " "
            : rune.ToString().Transliterate() is { Length: > 0 } plain ? plain
            : "?";

        private readonly Dictionary<int, bool> known = [];

        private bool CanWrite(Rune rune)
        {
            if (rune.IsAscii)
            {
                return !Rune.IsControl(rune);
            }

            if (!known.TryGetValue(rune.Value, out var can))
            {
                try
                {
                    can = rune.IsBmp && page.MeasureText(rune.ToString(), 10, new PdfPoint(0, 0), font).Count > 0;
                }
                catch (Exception e)
                    when (e is InvalidOperationException or KeyNotFoundException or NotSupportedException or ArgumentException)
                {
                    can = false;
                }

                known[rune.Value] = can;
            }

            return can;
        }
    }
}
