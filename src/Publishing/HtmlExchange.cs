using Rejoinder.Exchanges;

namespace Rejoinder.Publishing;

/// <summary>
/// A statement and the reply to it side by side: one HTML file that asks nothing of any other host. Each claim leads to those that meet it in
/// the other text and back; those that nothing meets stand out; a ledger sets beside each other what the two say of a person. Both texts are
/// treated alike: turned round, the page differs only in which is called statement and which reply. All text of the records is encoded; the
/// page works without script. Thread-safe.
/// </summary>
public static partial class HtmlExchange
{
    private static readonly string Style = HtmlPage.Resource("dossier.css") + HtmlPage.Resource("exchange.css");
    private static readonly string Script = HtmlPage.Resource("exchange.js");

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Exchange exchange, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(stream);
        var view = new ExchangeView(exchange);
        using var html = new HtmlWriter(stream);
        HtmlPage.Begin(
            html,
            $"“{view.First.View.Title}” beside “{view.Second.View.Title}”: exchange",
            Style,
            Script,
            "<a class=\"skip\" href=\"#texts\">Skip to the texts</a>"
        );
        WriteOpening(html, view);
        var ledger = Ledger(view);
        WriteContents(html, view, ledger.Count);
        html.Write("<main id=\"main\" class=\"exchange\">");
        WriteTexts(html, view);
        WriteLedger(html, view, ledger);
        WriteDifferences(html, view);
        html.Write("</main>");
        WriteSources(html, view);
        HtmlPage.End(html, Script);
    }

    private static void WriteOpening(HtmlWriter html, ExchangeView view)
    {
        html.Write("<header class=\"opening\"><h1>A statement beside the reply to it</h1>");
        WriteCards(html, view);
        html.Write("<p class=\"caveat\">Answered: something in the other text was found that speaks to the claim. Passed over: ");
        html.Write(
            "nothing was found. A machine found and ordered all of it, with its reasons; nothing on this page says who is right.</p>"
        );
        foreach (var note in view.Exchange.Notes)
        {
            html.Write($"<p class=\"caveat\">{note}</p>");
        }

        html.Write("</header>");
    }

    internal static void WriteCards(HtmlWriter html, ExchangeView view)
    {
        html.Write("<div class=\"cards\">");
        foreach (var side in view.Sides)
        {
            WriteCard(html, side);
        }

        html.Write("</div>");
    }

    private static void WriteCard(HtmlWriter html, ExchangeSide side)
    {
        var counts = side.Counts;
        html.Write(
            $"<section class=\"card\" aria-labelledby=\"{side.Prefix}card\"><h2 id=\"{side.Prefix}card\"><span class=\"by\">The {side.Name}</span> "
        );
        html.Write($"<span dir=\"auto\">“{side.View.Title}”</span></h2><p class=\"whose\">by <bdi>{side.View.Speakers}</bdi>");
        if (side.View.Record.Issued is { } issued)
        {
            html.Write($", <time>{issued}</time>");
        }

        html.Write("</p><ul class=\"tiles\">");
        WriteTile(html, counts.Answered, counts.Claims, "claims answered");
        WriteTile(html, counts.Claims - counts.Answered, counts.Claims, "claims passed over");
        WriteTile(html, counts.Named, counts.Persons, "persons named by the other text");
        html.Write($"</ul><p class=\"vh\">{counts.ToString()}</p></section>");
    }

    private static void WriteTile(HtmlWriter html, int count, int of, [System.Diagnostics.CodeAnalysis.ConstantExpected] string label)
    {
        html.Write($"<li><b>{count}<span class=\"of\"> of {of}</span></b> ");
        html.Write(label);
        html.Write("</li>");
    }

    private static void WriteContents(HtmlWriter html, ExchangeView view, int people)
    {
        html.Write("<nav class=\"contents\" aria-label=\"Parts of this page\"><ul><li><a href=\"#texts\">Both texts</a></li>");
        if (people > 0)
        {
            html.Write($"<li><a href=\"#people\">People and bodies <span class=\"count\">{people}</span></a></li>");
        }

        if (view.Exchange.Differences.Length > 0)
        {
            html.Write(
                $"<li><a href=\"#differences\">Figures that differ <span class=\"count\">{view.Exchange.Differences.Length}</span></a></li>"
            );
        }

        html.Write("<li><a href=\"#sources\">Sources</a></li></ul></nav>");
    }

    private static void WriteSources(HtmlWriter html, ExchangeView view)
    {
        html.Write("<footer class=\"source\"><h2 id=\"sources\">Where they come from</h2><dl class=\"facts\">");
        foreach (var side in view.Sides)
        {
            var source = side.View.Record.Source;
            html.Write($"<div class=\"wide\"><dt>The {side.Name}: SHA-256 of the bytes as received</dt>");
            html.Write($"<dd><bdi>{source.Name}</bdi>, {source.Bytes} bytes<br><code>{source.Sha256}</code></dd></div>");
        }

        html.Write("</dl>");
        if (view.Exchange.Corrected.Length > 0)
        {
            html.Write($"<p class=\"caveat\">{view.Exchange.Corrected.Length} links were struck or added by hand.</p>");
        }

        html.Write("<p class=\"caveat\">Made by Rejoinder from these two files. The page asks nothing of any other host.</p></footer>");
    }
}
