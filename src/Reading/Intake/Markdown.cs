using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
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

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public static Document Read(string text, Source source)
    {
        var builder = new DocumentBuilder();
        var tree = Markdig.Markdown.Parse(text, Pipeline);
        var metadata = new DocumentMetadata();
        foreach (var block in tree)
        {
            if (block is YamlFrontMatterBlock front)
            {
                metadata = FrontMatter.Read(front.Lines.ToString());
                FrontMatter.Write(metadata, FirstHeading(tree), builder);
            }
            else
            {
                Write(block, builder, quoted: 0, list: 0, marker: null);
            }
        }

        return builder.Build(source, metadata);
    }

    private static string? FirstHeading(MarkdownDocument tree) =>
        tree.OfType<HeadingBlock>().FirstOrDefault()?.Inline is { } inline ? string.Concat(inline.Descendants<LiteralInline>()) : null;

    private static void Write(Block block, DocumentBuilder builder, int quoted, int list, string? marker)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
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
                        builder.Markup(marker + " ");
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
        Write(container, builder, lines, ref line);
    }

    private static List<string> LineTexts(ContainerInline container)
    {
        var lines = new List<string> { "" };
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LineBreakInline:
                    lines.Add("");
                    break;
                case LiteralInline literal:
                    lines[^1] += literal.Content.ToString();
                    break;
                case CodeInline code:
                    lines[^1] += code.Content;
                    break;
            }
        }

        return lines;
    }

    private static void Write(ContainerInline container, DocumentBuilder builder, List<string> lines, ref int line)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Words(literal.Content.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    var wrap = !lineBreak.IsHard && LineJoining.IsWrap(lines[line], lines[line + 1], lines.Max(l => l.Trim().Length));
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
                    Write(link, builder, lines, ref line);
                    builder.LinkWordsEnd();
                    builder.Markup(link.Reference is null ? $"]({link.Url})" : "]");
                    builder.LinkEnd(link.Url ?? "");
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    builder.Break();
                    break;
                case ContainerInline nested:
                    Write(nested, builder, lines, ref line);
                    break;
            }
        }
    }
}
