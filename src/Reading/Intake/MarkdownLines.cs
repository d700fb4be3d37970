using System.Text;
using Markdig.Syntax.Inlines;

namespace Rejoinder.Reading.Intake;

/// <summary>The lines of a Markdown block twice: as they are printed, and as they were written, with the addresses of links.</summary>
/// <param name="Printed">The words of each line.</param>
/// <param name="Written">The same lines with their links' markup, by which whoever wrapped them counted.</param>
internal sealed record MarkdownLines(IReadOnlyList<string> Printed, IReadOnlyList<string> Written)
{
    public static MarkdownLines Of(ContainerInline container)
    {
        var printed = new List<StringBuilder> { new() };
        var written = new List<StringBuilder> { new() };
        Add(container, printed, written);
        return new MarkdownLines([.. printed.Select(l => l.ToString())], [.. written.Select(l => l.ToString())]);
    }

    /// <summary>What follows a link's words, as it was written.</summary>
    public static string Tail(LinkInline link) =>
        (link.Reference, link.Span.End - (link.LastChild?.Span.End ?? link.Span.End)) switch
        {
            (null, _) => $"]({link.Url})",
            (_, 1) => "]",
            (_, 3) => "][]",
            _ => $"][{link.Label}]",
        };

    private static void Add(ContainerInline container, List<StringBuilder> printed, List<StringBuilder> written)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline:
                    printed.Add(new StringBuilder());
                    written.Add(new StringBuilder());
                    break;
                case LiteralInline literal:
                    printed[^1].Append(literal.Content.AsSpan());
                    written[^1].Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    printed[^1].Append(code.Content);
                    written[^1].Append(code.Content);
                    break;
                case LinkInline link:
                    written[^1].Append('[');
                    Add(link, printed, written);
                    written[^1].Append(Tail(link));
                    break;
                case ContainerInline nested:
                    Add(nested, printed, written);
                    break;
            }
        }
    }
}
