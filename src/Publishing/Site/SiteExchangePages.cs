using Rejoinder.Register.Exchanges;

namespace Rejoinder.Publishing.Site;

/// <summary>The pages of exchanges: both texts side by side, where both are published.</summary>
internal sealed class SiteExchangePages(SiteFolder folder, Register.Register register, Publisher publisher)
{
    public void Write(KeptExchange exchange, PublishedStatement statement, PublishedStatement reply)
    {
        var (first, second) = (register.Statements.Page(exchange.Statement), register.Statements.Page(exchange.Reply));
        var view = new ExchangeView(
            ExchangeOfPages.Of(
                exchange,
                first with
                {
                    Record = statement.Record,
                },
                second with
                {
                    Record = reply.Record,
                },
                words => reply.Veil.Text(statement.Veil.Text(words))
            )
        );
        folder.Write(
            $"exchanges/{exchange.Code}.html",
            stream =>
                SitePage.Write(
                    stream,
                    publisher,
                    "../",
                    $"“{HtmlDossier.Shortened(statement.Head.Title, 60)}” beside the reply “{HtmlDossier.Shortened(reply.Head.Title, 60)}”",
                    html =>
                    {
                        html.Write(
                            "<main id=\"main\" class=\"exchange\"><header class=\"opening\"><h1>A statement beside the reply to it</h1>"
                        );
                        HtmlExchange.WriteCards(html, view);
                        html.Write(
                            "<p class=\"caveat\">Answered: something in the other text was found that speaks to the claim. Passed over: nothing was found. "
                        );
                        html.Write(
                            "A machine found and ordered it, people drew and took away links; nothing here says who is right.</p><p>"
                        );
                        html.Write(
                            $"<a href=\"../statements/{statement.Code}.html\">The statement</a> · <a href=\"../statements/{reply.Code}.html\">The reply</a></p></header>"
                        );
                        HtmlExchange.WriteTexts(html, view);
                        HtmlExchange.WriteLedger(html, view, HtmlExchange.Ledger(view));
                        HtmlExchange.WriteDifferences(html, view);
                        html.Write("</main>");
                    }
                )
        );
    }
}
