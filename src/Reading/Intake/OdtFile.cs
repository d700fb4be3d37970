using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Rejoinder.Reading.Intake;

/// <summary>Reads an OpenDocument text: paragraphs, headings, lists, tables; deletions, comments and footnotes are dropped.</summary>
internal static class OdtFile
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    public static ReadingResult<Document> Read(byte[] bytes, Source source) =>
        ParserBoundary.Run(
            "ODT",
            () =>
            {
                using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
                if (
                    ArchivePart.Load(archive, "META-INF/manifest.xml", "ODT")?.Descendants().Any(e => e.Name.LocalName == "encryption-data")
                    == true
                )
                {
                    throw new IntakeRefusal(IntakeMessages.Encrypted("ODT"));
                }

                var root =
                    ArchivePart.Load(archive, "content.xml", "ODT") ?? throw new InvalidDataException("Its text (content.xml) is missing.");
                var meta = ArchivePart.Load(archive, "meta.xml", "ODT")?.Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);
                var builder = new DocumentBuilder();
                foreach (var body in root.Elements().Where(e => e.Name.LocalName == "body"))
                {
                    Blocks(body, builder, depth: 0, number: null);
                }

                return builder.Build(
                    source,
                    new DocumentMetadata(
                        meta?["title"].FirstOrDefault(),
                        meta?["date"].FirstOrDefault(),
                        meta?["creator"].FirstOrDefault(),
                        meta?["language"].FirstOrDefault()
                    )
                );
            }
        );

    private static void Blocks(XElement parent, DocumentBuilder builder, int depth, string? number)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == Text + "tracked-changes")
            {
                builder.Note(IntakeMessages.TrackedChanges);
            }
            else if (element.Name == Text + "h")
            {
                var level = int.TryParse(
                    (string?)element.Attribute(Text + "outline-level"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var l
                )
                    ? l
                    : 1;
                builder.Begin(PassageKind.Heading, level);
                Inline(element, builder);
                builder.End();
            }
            else if (element.Name == Text + "p")
            {
                builder.Begin(depth > 0 ? PassageKind.ListItem : PassageKind.Paragraph, depth, number);
                number = null;
                Inline(element, builder);
                builder.End();
            }
            else if (element.Name == Text + "list")
            {
                foreach (var item in element.Elements())
                {
                    Blocks(item, builder, depth + 1, "-");
                }
            }
            else if (element.Name == Table + "table-row")
            {
                builder.Begin(PassageKind.TableRow, tableHead: parent.Name == Table + "table-header-rows");
                foreach (var cell in element.Elements(Table + "table-cell"))
                {
                    builder.Cell();
                    Inline(cell, builder);
                }

                builder.End();
            }
            else
            {
                Blocks(element, builder, depth, number);
            }
        }
    }

    private static void Inline(XElement parent, DocumentBuilder builder)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                builder.Words(text.Value);
            }
            else if (node is XElement element)
            {
                switch (element.Name.LocalName)
                {
                    case "s" or "tab":
                        builder.Words(" ");
                        break;
                    case "line-break":
                        builder.Break();
                        break;
                    case "note":
                        builder.Note(IntakeMessages.FootnotesDropped);
                        break;
                    case "annotation":
                        builder.Note(IntakeMessages.CommentsDropped);
                        break;
                    default:
                        Inline(element, builder);
                        builder.Words(element.Name == Text + "p" ? " " : "");
                        break;
                }
            }
        }
    }
}
