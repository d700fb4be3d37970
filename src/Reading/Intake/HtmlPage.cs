using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>Reads an HTML page: its main content, without menus, banners and the other furniture of the site.</summary>
internal static class HtmlPage
{
    public const string MediaType = "text/html";

    public static ReadingResult<Document> Read(string html, Source source, ImmutableArray<string> notes) =>
        ParserBoundary.Run(
            "HTML",
            () =>
            {
                var builder = new DocumentBuilder();
                foreach (var note in notes)
                {
                    builder.Note(note);
                }

                return Build(html, source, builder);
            }
        );

    /// <summary>Writes the main content of a page, as a mail's HTML part is written into the mail.</summary>
    public static void Write(string html, DocumentBuilder builder)
    {
        if (HtmlParsing.Parse(html).Body is { } body)
        {
            HtmlFurniture.RemoveUnseen(body);
            new HtmlWriter(builder).Write(body);
        }
    }

    private static Document Build(string html, Source source, DocumentBuilder builder)
    {
        // The source of a page, before its site was built: front matter and template code, as Markdown has them.
        var (front, written) = FrontMatter.Split(html);
        if (front.Length > 0)
        {
            builder.Note(IntakeMessages.FrontMatterDropped);
            html = Shortcodes.Cut(written);
        }

        var page = HtmlParsing.Parse(html);
        var metadata = HtmlMetadata.Of(page);
        if (front.Length > 0 && FrontMatter.Read(front) is var given)
        {
            metadata = new DocumentMetadata(
                metadata.Title ?? given.Title,
                metadata.Date ?? given.Date,
                metadata.Author ?? given.Author,
                metadata.Language ?? given.Language
            );
        }

        if (page.Body is not { } body)
        {
            return builder.Build(source, metadata);
        }

        var title = MainTitle(body, metadata.Title);
        HtmlFurniture.RemoveUnseen(body);
        var dropped = HtmlFurniture.Remove(body);
        var main = HtmlMainContent.Of(body);
        var words = title ?? metadata.Title;
        var heading = main.QuerySelectorAll("h1,h2,h3").FirstOrDefault(h => words is null || HeadFurniture.Alike(h.TextContent, words));
        if (words is not null && heading is null)
        {
            builder.Begin(PassageKind.Title);
            builder.Words(words);
            builder.End();
        }

        new HtmlWriter(builder, heading).Write(main);
        if (main != body)
        {
            dropped.Add("what stands around the main text");
        }

        if (dropped.Count > 0)
        {
            builder.Note(IntakeMessages.FurnitureDropped + string.Join(", ", dropped) + ".");
        }

        return HeadOf(builder.Build(source, metadata));
    }

    /// <summary>The page's first heading of the first rank, where it agrees with what the head of the page calls it, or the only one.</summary>
    private static string? MainTitle(IElement body, string? declared)
    {
        var headings = body.QuerySelectorAll("h1").Where(h => !string.IsNullOrWhiteSpace(h.TextContent)).Take(20).ToList();
        var agreeing = headings.Find(h => declared is not null && Agrees(declared, h.TextContent));
        return (agreeing ?? (headings.Count == 1 && !HtmlFurniture.IsInside(headings[0]) ? headings[0] : null))?.TextContent.Trim()
            ?? declared;
    }

    private static bool Agrees(string declared, string heading) =>
        heading.Trim() is { Length: >= 8 } words
        && (HeadFurniture.Alike(declared, words) || declared.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Drops the furniture that only its words give away, at the head of the text.</summary>
    private static Document HeadOf(Document document)
    {
        var before = new List<string>();
        var gone = new HashSet<int>();
        var notes = new List<string>();
        for (var i = 0; i < Math.Min(document.Passages.Length, 12); i++)
        {
            var words = document.Passages[i].Span.Of(document.Prose);
            if (HeadFurniture.Judge(words, before) is { } note)
            {
                gone.Add(i);
                notes.Add(note);
            }

            before.Add(words);
        }

        return gone.Count == 0 ? document : PassageRemoval.Without(document, gone) with { Notes = [.. document.Notes, .. notes] };
    }
}
