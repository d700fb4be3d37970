using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Reads Markdown by Markdig's syntax tree. Links keep their form in the text, since their targets are often the only source given for a
/// claim; the prose has only their words. Emphasis marks, bullets and heading signs are dropped.
/// </summary>
internal static class Markdown
{
    public const string MediaType = "text/markdown";

    private const int LongLine = 60;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .Build();

    public static ReadingResult<Document> Read(string text, Source source)
    {
        var (front, body) = FrontMatter.Split(text);
        var cut = Shortcodes.Cut(body);
        var builder = new DocumentBuilder();
        if (cut.Length < body.Length)
        {
            builder.Note(IntakeMessages.ShortcodesDropped);
        }

        var metadata = FrontMatter.Read(front);
        var written = MarkdownMarks.AreTooMany(cut)
            ? null
            : ParserBoundary.Run("Markdown", () => WriteTree(cut, front.Length > 0 ? metadata : null, builder));
        if (written?.Value is { } whole)
        {
            return whole.Build(source, metadata);
        }

        var plain = PlainText.Read(cut, source);
        return plain with { Metadata = metadata, Notes = plain.Notes.Add(IntakeMessages.MarkdownAsPlain) };
    }

    private static DocumentBuilder WriteTree(string text, DocumentMetadata? front, DocumentBuilder builder)
    {
        var tree = Markdig.Markdown.Parse(text, Pipeline);
        if (front is not null)
        {
            FrontMatter.Write(front, FirstHeading(tree), builder);
        }

        foreach (var block in tree)
        {
            Write(block, builder, quoted: 0, list: 0, marker: null);
        }

        return builder;
    }

    private static string? FirstHeading(MarkdownDocument tree) =>
        tree.OfType<HeadingBlock>().FirstOrDefault()?.Inline is { } inline ? string.Concat(inline.Descendants<LiteralInline>()) : null;

    private static void Write(Block block, DocumentBuilder builder, int quoted, int list, string? marker)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>())
                {
                    var label = $"{note.Order}.";
                    foreach (var child in note)
                    {
                        Write(child, builder, quoted, list + 1, label);
                        label = null;
                    }
                }

                break;
            case HeadingBlock heading:
                builder.Begin(PassageKind.Heading, heading.Level);
                Write(heading.Inline, builder);
                break;
            case ListBlock items:
                foreach (var item in items.OfType<ListItemBlock>())
                {
                    var number = items.IsOrdered ? $"{item.Order}{items.OrderedDelimiter}" : items.BulletType.ToString();
                    foreach (var child in item)
                    {
                        Write(child, builder, quoted, list + 1, number);
                        number = null;
                    }
                }

                break;
            case QuoteBlock quote:
                foreach (var child in quote)
                {
                    Write(child, builder, quoted + 1, list, marker);
                }

                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                {
                    builder.Begin(PassageKind.TableRow, tableHead: row.IsHeader);
                    foreach (var cell in row.OfType<TableCell>())
                    {
                        builder.Cell();
                        foreach (var leaf in cell.Descendants<LeafBlock>())
                        {
                            Write(leaf.Inline, builder);
                            builder.Words(" ");
                        }
                    }
                }

                break;
            case CodeBlock code:
                builder.Begin(PassageKind.Preformatted);
                WriteLines(code.Lines.ToString(), builder);
                break;
            case HtmlBlock html:
                HtmlInMarkdown.Write(html.Lines.ToString(), builder);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Write(child, builder, quoted, list, marker);
                }

                break;
            case LeafBlock leaf:
                if (quoted > 0)
                {
                    builder.Begin(PassageKind.Quotation, quoted);
                }
                else if (list > 0)
                {
                    builder.Begin(PassageKind.ListItem, list, marker);
                    if (marker is not null && char.IsAsciiLetterOrDigit(marker[0]))
                    {
                        builder.Markup(marker);
                        builder.Words(" ");
                    }
                }
                else
                {
                    builder.Begin(PassageKind.Paragraph);
                }

                Write(leaf.Inline, builder);
                break;
        }

        builder.End();
    }

    private static void WriteLines(string lines, DocumentBuilder builder)
    {
        foreach (var line in lines.Split('\n'))
        {
            builder.Words(line);
            builder.Break();
        }
    }

    private static void Write(ContainerInline? container, DocumentBuilder builder)
    {
        if (container is null)
        {
            return;
        }

        var lines = LineTexts(container);
        var line = 0;
        // Where there are no wraps every line stays one.
        Write(container, builder, lines, LineJoining.AreEntries(lines) ? [] : LineJoining.Wraps(lines), ref line);
    }

    private static List<string> LineTexts(ContainerInline container)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LineBreakInline:
                    lines.Add(line.ToString());
                    line.Clear();
                    break;
                case LiteralInline literal:
                    line.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    line.Append(code.Content);
                    break;
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static void Write(ContainerInline container, DocumentBuilder builder, List<string> lines, bool[] wraps, ref int line)
    {
        var anchor = "";
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Words(literal.Content.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    // On the page a soft line end is a space; only lines that are too short to be prose are taken for deliberate.
                    var wrap = !lineBreak.IsHard && line < wraps.Length && (wraps[line] || lines[line].Length >= LongLine);
                    line++;
                    if (wrap)
                    {
                        builder.Words(" ");
                    }
                    else
                    {
                        builder.Break();
                    }

                    break;
                case CodeInline code:
                    builder.Words(code.Content);
                    break;
                case HtmlEntityInline entity:
                    builder.Words(entity.Transcoded.AsSpan());
                    break;
                case FootnoteLink:
                    break;
                case AutolinkInline auto:
                    builder.LinkStart();
                    builder.Markup("<");
                    builder.LinkWordsStart();
                    builder.Words(auto.Url);
                    builder.LinkWordsEnd();
                    builder.Markup(">");
                    builder.LinkEnd(auto.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    builder.LinkStart();
                    builder.Markup("[");
                    builder.LinkWordsStart();
                    Write(link, builder, lines, wraps, ref line);
                    builder.LinkWordsEnd();
                    builder.Markup(Tail(link));
                    builder.LinkEnd(link.Url ?? "");
                    break;
                case HtmlInline html when html.Tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase):
                    builder.LinkStart();
                    builder.Markup(html.Tag);
                    anchor = Target(html.Tag);
                    builder.LinkWordsStart();
                    break;
                case HtmlInline { Tag: "</a>" }:
                    builder.LinkWordsEnd();
                    builder.Markup("</a>");
                    builder.LinkEnd(anchor);
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    builder.Break();
                    break;
                case ContainerInline nested:
                    Write(nested, builder, lines, wraps, ref line);
                    break;
            }
        }
    }

    /// <summary>What follows a link's words, as it was written.</summary>
    private static string Tail(LinkInline link) =>
        (link.Reference, link.Span.End - (link.LastChild?.Span.End ?? link.Span.End)) switch
        {
            (null, _) => $"]({link.Url})",
            (_, 1) => "]",
            (_, 3) => "][]",
            _ => $"][{link.Label}]",
        };

    private static string Target(string tag)
    {
        var quote = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase) + 5;
        if (quote < 5 || quote >= tag.Length || tag[quote] is not ('"' or '\''))
        {
            return "";
        }

        var end = tag.IndexOf(tag[quote], quote + 1);
        return end < 0 ? "" : tag[(quote + 1)..end];
    }
}
