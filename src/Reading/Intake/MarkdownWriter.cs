using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Rejoinder.Reading.Intake;

/// <summary>Writes the blocks of a Markdown tree as passages, and joins lines that were only wrapped. Not thread-safe; one a document.</summary>
/// <param name="builder">What they are written to.</param>
/// <param name="width">Where the document's lines are wrapped, in letters; null where they are not.</param>
internal sealed class MarkdownWriter(DocumentBuilder builder, int? width)
{
    private const int LongLine = 60;

    public void Write(MarkdownDocument tree)
    {
        foreach (var block in tree)
        {
            Write(block, quoted: 0, list: 0, marker: null);
        }
    }

    private void Write(Block block, int quoted, int list, string? marker)
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
                        Write(child, quoted, list + 1, label);
                        label = null;
                    }
                }

                break;
            case HeadingBlock heading:
                builder.Begin(PassageKind.Heading, heading.Level);
                Write(heading.Inline);
                break;
            case ListBlock items:
                foreach (var item in items.OfType<ListItemBlock>())
                {
                    var number = items.IsOrdered ? $"{item.Order}{items.OrderedDelimiter}" : items.BulletType.ToString();
                    foreach (var child in item)
                    {
                        Write(child, quoted, list + 1, number);
                        number = null;
                    }
                }

                break;
            case QuoteBlock quote:
                foreach (var child in quote)
                {
                    Write(child, quoted + 1, list, marker);
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
                            Write(leaf.Inline);
                            builder.Words(" ");
                        }
                    }
                }

                break;
            case CodeBlock code:
                builder.Begin(PassageKind.Preformatted);
                WriteLines(code.Lines.ToString());
                break;
            case HtmlBlock html:
                HtmlInMarkdown.Write(html.Lines.ToString(), builder);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Write(child, quoted, list, marker);
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

                Write(leaf.Inline);
                break;
        }

        builder.End();
    }

    private void WriteLines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            builder.Words(line);
            builder.Break();
        }
    }

    private void Write(ContainerInline? container)
    {
        if (container is null)
        {
            return;
        }

        var lines = MarkdownLines.Of(container);
        var line = 0;
        // Where there are no wraps every line stays one.
        Write(
            container,
            lines.Printed,
            LineJoining.AreEntries(lines.Printed) ? [] : LineJoining.Wraps(lines.Printed, lines.Written, width),
            ref line
        );
    }

    private void Write(ContainerInline container, IReadOnlyList<string> lines, bool[] wraps, ref int line)
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
                    Write(link, lines, wraps, ref line);
                    builder.LinkWordsEnd();
                    builder.Markup(MarkdownLines.Tail(link));
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
                    Write(nested, lines, wraps, ref line);
                    break;
            }
        }
    }

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
