using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// One statement with many replies, or one reply to many statements, as a table: a row a claim, a column an exchange. One HTML file that asks
/// nothing of any other host and has no script. Thread-safe.
/// </summary>
public static class HtmlExchangeTable
{
    private static readonly string Style = HtmlPage.Resource("dossier.css") + HtmlPage.Resource("exchange.css");

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    /// <param name="exchanges">Exchanges that share their statement or their reply.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(IReadOnlyList<Exchange> exchanges, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        using var html = new HtmlWriter(stream);
        HtmlPage.Begin(html, "Exchanges: a table", Style, "", "<a class=\"skip\" href=\"#main\">Skip to the table</a>");
        html.Write("<header class=\"opening\"><h1><span class=\"by\">Statements and replies</span> ");
        html.Write("<span class=\"title\">What is answered, and what is passed over</span></h1>");
        html.Write("<p class=\"caveat\">A machine found and ordered all of it; nothing on this page says who is right.</p></header>");
        html.Write("<main id=\"main\">");
        var number = 0;
        foreach (var statement in exchanges.GroupBy(e => e.Statement))
        {
            WriteTable(html, statement.Key, [.. statement], ++number);
        }

        html.Write("</main>");
        HtmlPage.End(html, "");
    }

    private static void WriteTable(HtmlWriter html, StatementRecord statement, Exchange[] exchanges, int number)
    {
        html.Write($"<section aria-labelledby=\"s{number}\"><h2 id=\"s{number}\" dir=\"auto\">{Title(statement)}</h2>");
        html.Write(
            $"<div class=\"scroll\" role=\"region\" aria-labelledby=\"s{number}\" tabindex=\"0\"><table class=\"many\"><thead><tr><th scope=\"col\">Claim</th>"
        );
        foreach (var exchange in exchanges)
        {
            html.Write(
                $"<th scope=\"col\"><bdi>{Title(exchange.Reply)}</bdi><span class=\"reason\">{ExchangeCounts.Of(exchange).ToString()}</span></th>"
            );
        }

        html.Write("</tr></thead><tbody>");
        foreach (var claim in statement.Claims.DistinctBy(c => c.Id))
        {
            var words = ClaimWords.Of(claim.Kind);
            html.Write(
                $"<tr><th scope=\"row\"><b class=\"kind {words.Style}\">{claim.Id} {words.Label}</b> <q dir=\"auto\">{claim.Quote.Words}</q></th>"
            );
            foreach (var exchange in exchanges)
            {
                WriteCell(html, exchange, claim);
            }

            html.Write("</tr>");
        }

        html.Write("</tbody></table></div></section>");
    }

    private static void WriteCell(HtmlWriter html, Exchange exchange, Claim claim)
    {
        ClaimLink[] links = [.. exchange.Links.Where(l => l.StatementClaim == claim.Id)];
        html.Write("<td>");
        if (links.Length == 0)
        {
            html.Write("<strong class=\"passed\">passed over</strong>");
        }

        foreach (var link in links)
        {
            var quote = exchange.Reply.Claims.First(c => c.Id == link.ReplyClaim).Quote.Words;
            html.Write(
                $"<details class=\"why\"><summary>{RelationWords.Noun(link.Relation)}{(link.IsBlanket ? " of the whole class" : "")}: {link.ReplyClaim}</summary>"
            );
            html.Write($"<p><q dir=\"auto\">{quote}</q> {string.Join("; ", link.Reasons)}.</p></details>");
        }

        html.Write("</td>");
    }

    private static string Title(StatementRecord record) => string.IsNullOrWhiteSpace(record.Title) ? record.Source.Name : record.Title;
}
