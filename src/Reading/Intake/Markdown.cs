using Markdig;
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

        new MarkdownWriter(builder, LineJoining.Width(text)).Write(tree);
        return builder;
    }

    private static string? FirstHeading(MarkdownDocument tree) =>
        tree.OfType<HeadingBlock>().FirstOrDefault()?.Inline is { } inline ? string.Concat(inline.Descendants<LiteralInline>()) : null;
}
