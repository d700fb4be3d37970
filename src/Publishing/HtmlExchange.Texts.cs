using Rejoinder.Exchanges;

namespace Rejoinder.Publishing;

// Both texts, each in a column of its own; below each paragraph what the other text says to its claims.
public static partial class HtmlExchange
{
    internal static void WriteTexts(HtmlWriter html, ExchangeView view)
    {
        html.Write("<section class=\"both\" aria-labelledby=\"texts\"><h2 id=\"texts\">Both texts, as their authors wrote them</h2>");
        html.Write("<div class=\"key\"><p><span class=\"c met k-factual\">Underlined</span>: answered in the other text</p>");
        html.Write("<p><span class=\"c over k-factual\">Shaded</span>: passed over in the other text</p>");
        html.Write("<p id=\"chosen\" role=\"status\"></p></div><div class=\"columns2\">");
        foreach (var side in view.Sides)
        {
            WriteColumn(html, view, side);
        }

        html.Write("</div></section>");
    }

    private static void WriteColumn(HtmlWriter html, ExchangeView view, ExchangeSide side)
    {
        html.Write($"<div class=\"side\" id=\"{side.Prefix}text\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{side.Prefix}head\">");
        html.Write(
            $"<h3 class=\"sidehead\" id=\"{side.Prefix}head\">The {side.Name} <span class=\"count\">{side.Counts.Answered} answered</span> "
        );
        html.Write($"<span class=\"count warned\">{side.Counts.Claims - side.Counts.Answered} passed over</span></h3><div class=\"page\"");
        HtmlDossier.WriteLanguage(html, side.View.Record.Language);
        html.Write(">");
        var marks = new MarkedText(html, side.View);
        foreach (var block in TextBlocks.Of(side.View))
        {
            html.Write($"<div class=\"row\"><p dir=\"auto\" class=\"{block.Style}\">");
            var begun = marks.Write(block.Span);
            html.Write("</p>");
            WriteNotes(html, view, side, begun);
            html.Write("</div>\n");
        }

        WriteNotes(html, view, side, marks.WriteRest());
        html.Write("</div></div>");
    }

    private static void WriteNotes(HtmlWriter html, ExchangeView view, ExchangeSide side, List<ClaimView> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        html.Write("<ul class=\"margin\" lang=\"en\">");
        foreach (var claim in claims)
        {
            WriteNote(html, view, side, claim);
        }

        html.Write("</ul>");
    }

    private static void WriteNote(HtmlWriter html, ExchangeView view, ExchangeSide side, ClaimView claim)
    {
        var links = side.LinksOf(claim);
        var other = view.Other(side);
        html.Write($"<li class=\"n {claim.Style}\" id=\"n-{claim.Anchor}\" data-meets=\"{Anchors(links, other)}\">");
        html.Write($"<a class=\"to\" href=\"#{claim.Anchor}\"><span class=\"vh\">Claim </span>{claim.Number}</a> ");
        html.Write($"<b class=\"kind\">{claim.Words.Label}</b> ");
        if (!claim.IsOwn)
        {
            html.Write(
                $"<span class=\"part\">said by <bdi>{HtmlDossier.Shortened(claim.Claim.AttributedTo.Name, 80)}</bdi>, as the text reports</span> "
            );
        }

        if (links.Length == 0)
        {
            html.Write($"<strong class=\"part passed\">passed over in the {other.Name}</strong></li>");
            return;
        }

        foreach (var relation in links.GroupBy(l => (l.Relation, l.IsBlanket)))
        {
            html.Write(
                $"<span class=\"part meets\">{RelationWords.Noun(relation.Key.Relation)}{(relation.Key.IsBlanket ? " of the whole class" : "")}: "
            );
            var first = true;
            foreach (var link in relation)
            {
                html.Write($"{(first ? "" : ", ")}");
                WriteLink(html, other, link.ReplyClaim);
                first = false;
            }

            html.Write("</span> ");
        }

        html.Write("<details class=\"why\"><summary>Why<span class=\"vh\"> claim ");
        html.Write($"{claim.Number} of the {side.Name} is linked</span></summary><ul>");
        foreach (var link in links)
        {
            html.Write("<li>");
            WriteLink(html, other, link.ReplyClaim);
            html.Write($": {string.Join("; ", link.Reasons)}.</li>");
        }

        html.Write("</ul></details></li>");
    }

    private static void WriteLink(HtmlWriter html, ExchangeSide side, string id)
    {
        if (side.Claim(id) is { } claim)
        {
            html.Write(
                $"<a href=\"#{claim.Anchor}\" title=\"{HtmlDossier.Shortened(claim.Claim.Quote.Words, 240)}\">{side.Name} {claim.Number}</a>"
            );
        }
        else
        {
            html.Write($"{side.Name} {id}");
        }
    }

    private static string Anchors(ClaimLink[] links, ExchangeSide other) =>
        string.Join(' ', links.Select(l => other.Claim(l.ReplyClaim)?.Anchor).OfType<string>().Distinct());
}
