using System.IO.Compression;
using System.Xml.Linq;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Reads a Word document from its main part: headings by style, numbering, tables, text boxes. Tracked changes are accepted, footnotes and
/// comments dropped.
/// </summary>
internal static class DocxFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static ReadingResult<Document> Read(byte[] bytes, Source source) =>
        ParserBoundary.Run(
            "DOCX",
            () =>
            {
                using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
                var root =
                    ArchivePart.Load(archive, "word/document.xml", "DOCX")
                    ?? throw new InvalidDataException("Its text (word/document.xml) is missing.");
                var numbering = new DocxNumbering(ArchivePart.Load(archive, "word/numbering.xml", "DOCX"));
                var core = ArchivePart.Load(archive, "docProps/core.xml", "DOCX")?.Elements().ToLookup(e => e.Name.LocalName, e => e.Value);
                var builder = new DocumentBuilder();
                new DocxWriter(builder, numbering, ArchivePart.Load(archive, "word/styles.xml", "DOCX")).Write(root);
                return builder.Build(
                    source,
                    new DocumentMetadata(
                        Worded(core?["title"].FirstOrDefault()),
                        Worded(core?["created"].FirstOrDefault()),
                        Worded(core?["creator"].FirstOrDefault())
                    )
                );
            }
        );

    private static string? Worded(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>How paragraphs of a Word document are numbered, with the counters of each list. Not thread-safe.</summary>
internal sealed class DocxNumbering(XElement? part)
{
    private readonly Dictionary<string, string?> _abstracts = Ids(part, "num", "numId", n => Value(Child(n, "abstractNumId")));
    private readonly Dictionary<string, XElement> _lists = Ids(part, "abstractNum", "abstractNumId", a => a);
    private readonly Dictionary<(string, int), int> _counters = [];

    /// <summary>The next marker of a list: a number, or "-" for a bullet.</summary>
    public string Next(string list, int level)
    {
        var form =
            _abstracts.GetValueOrDefault(list) is { } id && _lists.GetValueOrDefault(id) is { } found
                ? found.Elements().Where(e => e.Name.LocalName == "lvl").ElementAtOrDefault(level)
                : null;
        var format = Value(Child(form, "numFmt"));
        if (form is null || format is "bullet" or "none")
        {
            return "-";
        }

        _ = int.TryParse(Value(Child(form, "start")), out var start);
        var number = _counters[(list, level)] = _counters.GetValueOrDefault((list, level), Math.Max(start, 1) - 1) + 1;
        for (var below = level + 1; below < 9; below++)
        {
            _counters.Remove((list, below));
        }

        var letters = format is "lowerLetter" or "upperLetter" && number is > 0 and <= 26;
        var sign = letters
            ? ((char)((format == "lowerLetter" ? 'a' : 'A') + number - 1)).ToString()
            : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Value(Child(form, "lvlText")) is { } text && text.EndsWith(')') ? sign + ")" : sign + ".";
    }

    /// <summary>The first child of that name, in any namespace.</summary>
    public static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The <c>val</c> attribute.</summary>
    public static string? Value(XElement? element) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;

    private static Dictionary<string, T> Ids<T>(XElement? part, string name, string key, Func<XElement, T> value)
    {
        var ids = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var element in part?.Elements().Where(e => e.Name.LocalName == name) ?? [])
        {
            if (element.Attributes().FirstOrDefault(a => a.Name.LocalName == key) is { } id)
            {
                ids.TryAdd(id.Value, value(element));
            }
        }

        return ids;
    }
}

/// <summary>Writes the paragraphs and tables of a Word document as passages. Not thread-safe.</summary>
internal sealed class DocxWriter(DocumentBuilder builder, DocxNumbering numbering, XElement? styles)
{
    private readonly Dictionary<string, string> _styles = StyleNames(styles);

    /// <summary>Writes all blocks under an element.</summary>
    public void Write(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element);
                    break;
                case "tr":
                    Row(element);
                    break;
                case "sectPr" or "del" or "moveFrom":
                    break;
                default:
                    Write(element);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = DocxNumbering.Child(paragraph, "pPr");
        var style = DocxNumbering.Value(DocxNumbering.Child(properties, "pStyle")) ?? "";
        var name = _styles.GetValueOrDefault(style, style).ToLowerInvariant();
        var list = DocxNumbering.Child(properties, "numPr");
        if (name.StartsWith("heading", StringComparison.Ordinal))
        {
            builder.Begin(PassageKind.Heading, name[^1] is >= '1' and <= '9' ? name[^1] - '0' : 1);
        }
        else if (name == "title")
        {
            builder.Begin(PassageKind.Title);
        }
        else if (DocxNumbering.Value(DocxNumbering.Child(list, "numId")) is { } id and not "0")
        {
            var level = int.TryParse(DocxNumbering.Value(DocxNumbering.Child(list, "ilvl")), out var given) ? Math.Clamp(given, 0, 8) : 0;
            var marker = numbering.Next(id, level);
            builder.Begin(PassageKind.ListItem, level + 1, marker);
            if (marker != "-")
            {
                builder.Markup(marker);
                builder.Words(" ");
            }
        }
        else
        {
            builder.Begin(
                name.Contains("quote", StringComparison.Ordinal) ? PassageKind.Quotation : PassageKind.Paragraph,
                name.Contains("quote", StringComparison.Ordinal) ? 1 : 0
            );
        }

        var boxes = new List<XElement>();
        Inline(paragraph, boxes);
        builder.End();
        boxes.ForEach(Write);
    }

    private void Row(XElement row)
    {
        builder.Begin(PassageKind.TableRow, tableHead: row.Descendants().Any(e => e.Name.LocalName == "tblHeader"));
        foreach (var cell in row.Elements().Where(e => e.Name.LocalName == "tc"))
        {
            builder.Cell();
            foreach (var paragraph in cell.Descendants().Where(e => e.Name.LocalName == "p"))
            {
                Inline(paragraph, []);
                builder.Words(" ");
            }
        }

        builder.End();
    }

    private void Inline(XElement parent, List<XElement> boxes)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    builder.Words(element.Value);
                    break;
                case "tab" when parent.Name.LocalName == "r":
                    builder.Words(" ");
                    break;
                case "br" or "cr":
                    builder.Break();
                    break;
                case "noBreakHyphen":
                    builder.Words("-");
                    break;
                case "del" or "moveFrom" or "ins":
                    builder.Note(IntakeMessages.TrackedChanges);
                    if (element.Name.LocalName == "ins")
                    {
                        Inline(element, boxes);
                    }

                    break;
                case "footnoteReference" or "endnoteReference":
                    builder.Note(IntakeMessages.FootnotesDropped);
                    break;
                case "commentReference":
                    builder.Note(IntakeMessages.CommentsDropped);
                    break;
                case "txbxContent":
                    boxes.Add(element);
                    break;
                case "Fallback" or "pPr" or "rPr" or "instrText":
                    break;
                default:
                    Inline(element, boxes);
                    break;
            }
        }
    }

    private static Dictionary<string, string> StyleNames(XElement? styles)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in styles?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
        {
            if (style.Attributes().FirstOrDefault(a => a.Name.LocalName == "styleId") is { } id)
            {
                names.TryAdd(id.Value, DocxNumbering.Value(DocxNumbering.Child(style, "name")) ?? id.Value);
            }
        }

        return names;
    }
}
