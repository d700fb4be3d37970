using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing.Embedding;

/// <summary>
/// A statement as a page for a frame in somebody else's page: its text with its claims marked and who says each. It asks for nothing else, runs no
/// script, and its links open pages of their own. Thread-safe.
/// </summary>
public static class EmbedPage
{
    private static readonly string Style = HtmlPage.Resource("embed.css");

    /// <summary>The content security policy that it is to be served with: its own style, nothing else, and every page may frame it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{HtmlPage.Hash(Style)}'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    /// <summary>Writes the page; the stream stays open.</summary>
    /// <param name="statement">The statement; where its publisher's addresses lead nowhere, the page has no links to the full ones.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlWriter(stream);
        var view = new DossierView(statement.Record, number: statement.Number);
        HtmlPage.Begin(html, $"“{view.Title}”, said by {view.Speakers}", Style, "", "");
        html.Write($"<header><p class=\"by\">{statement.Record.Kind.Replace('-', ' ')}, said by <bdi>{view.Speakers}</bdi></p>");
        html.Write($"<h1 dir=\"auto\">“{view.Title}”</h1></header><main");
        HtmlDossier.WriteLanguage(html, statement.Record.Language);
        html.Write(">");
        var marks = new MarkedText(html, view, opensOutside: true);
        foreach (var block in TextBlocks.Of(view))
        {
            html.Write($"<p dir=\"auto\" class=\"{block.Style}\">");
            var begun = marks.Write(block.Span);
            html.Write("</p>\n");
            WriteNotes(html, statement, begun);
        }

        WriteNotes(html, statement, marks.WriteRest());
        html.Write("</main>");
        WriteFoot(html, statement);
        HtmlPage.End(html, "");
    }

    private static void WriteNotes(HtmlWriter html, PublishedStatement statement, List<ClaimView> begun)
    {
        if (begun.Count == 0)
        {
            return;
        }

        html.Write("<ul class=\"notes\" lang=\"en\">");
        foreach (var claim in begun)
        {
            WriteNote(html, statement, claim);
        }

        html.Write("</ul>\n");
    }

    private static void WriteNote(HtmlWriter html, PublishedStatement statement, ClaimView view)
    {
        var kept = statement.Of(view.Claim)!;
        html.Write($"<li id=\"n-{view.Anchor}\" class=\"{view.Words.Style}\"><a href=\"#{view.Anchor}\"><span class=\"vh\">Claim </span>");
        html.Write($"{view.Number}</a> <b>{view.Words.Label}</b> said by <bdi>{statement.SpeakerOf(kept)}</bdi>");
        foreach (var finding in statement.Findings[kept.Code])
        {
            html.Write($" · finding of {finding.Author}: ");
            if (finding.State == FindingState.Withdrawn)
            {
                html.Write("withdrawn");
            }
            else
            {
                html.Write($"“{finding.Rating}”");
            }
        }

        foreach (var reply in statement.Replies[kept.Code])
        {
            html.Write($" · reply of <bdi>{reply.Name}</bdi>: {State(reply.State)}");
        }

        if (statement.Publisher.Addresses.Lead)
        {
            html.Write($" · <a href=\"{statement.Publisher.Addresses.Claim(kept.Code)}\" target=\"_blank\" rel=\"noopener\">");
            html.Write($"open<span class=\"vh\"> claim {view.Number}</span></a>");
        }

        html.Write("</li>");
    }

    private static string State(ReplyState state) =>
        state switch
        {
            ReplyState.Received => "on record",
            ReplyState.Silence => "none came",
            _ => "asked for",
        };

    private static void WriteFoot(HtmlWriter html, PublishedStatement statement)
    {
        html.Write("<footer>");
        if (statement.Publisher.Addresses.Lead)
        {
            html.Write($"<p><a href=\"{statement.Publisher.Addresses.Statement(statement.Code)}\" target=\"_blank\" rel=\"noopener\">");
            html.Write("The full page, with evidence, findings and replies</a></p>");
        }

        html.Write("<p>Claims are shown as said by those who say them. A machine found them; findings are people’s, under their name.");
        if (!statement.Veil.IsClear)
        {
            html.Write(" Private persons are shown by their initials.");
        }

        if (statement.Publisher.Name.Length > 0)
        {
            html.Write($" Published by {statement.Publisher.Name}.");
        }

        html.Write("</p></footer>");
    }
}
