using System.Text;
using System.Text.RegularExpressions;
using Rejoinder.Exchanges;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

public sealed partial class HtmlExchangeTests
{
    private const string Hostile = "</style></title><script>alert(1)</script>\" onload='x' <img src=//evil.example>";

    private static readonly string Harbour = Page(HarbourExchange.Exchange);

    [Fact]
    public void TurnedRoundThePageDiffersOnlyInTheNamesOfTheTwoSides()
    {
        var turned = Page(HarbourExchange.Exchange.Turned());
        Assert.NotEqual(Harbour, turned);
        Assert.Contains(">The statement<", Harbour, StringComparison.Ordinal);
        Assert.Equal(Sides().Replace(Harbour, "side"), Sides().Replace(turned, "side"));
    }

    [Fact]
    public void EveryClaimStandsInItsTextWithItsAnswersOrThatItIsPassedOver()
    {
        var exchange = HarbourExchange.Exchange;
        foreach (var claim in exchange.Statement.Claims)
        {
            Assert.Contains($"id=\"a-{claim.Id}\"", Harbour, StringComparison.Ordinal);
            var note = Between(Harbour, $"id=\"n-a-{claim.Id}\"", exchange.PassedOver.Contains(claim.Id) ? "</li>" : "</details></li>");
            Assert.Equal(exchange.PassedOver.Contains(claim.Id), note.Contains("passed over in the reply", StringComparison.Ordinal));
            Assert.All(
                exchange.Links.Where(l => l.StatementClaim == claim.Id),
                l => Assert.Contains($"href=\"#b-{l.ReplyClaim}\"", note, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void LinksLeadBothWays()
    {
        foreach (var link in HarbourExchange.Exchange.Links)
        {
            Assert.Contains(
                $"href=\"#a-{link.StatementClaim}\"",
                Between(Harbour, $"id=\"n-b-{link.ReplyClaim}\"", "</details></li>"),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void EveryClaimInTheLedgerIsShownWithItsSpeaker()
    {
        var ledger = Between(Harbour, "<section class=\"ledger\"", "</section>");
        var quotes = Quotes().Count(ledger);
        Assert.NotEqual(0, quotes);
        Assert.Equal(quotes, SaidBy().Count(ledger));
    }

    [Fact]
    public void NoHeadingHoldsAClaim()
    {
        var headings = string.Join("\n", Headings().Matches(Harbour).Select(m => m.Value));
        Assert.All(HarbourExchange.Exchange.Reply.Claims, c => Assert.DoesNotContain(c.Quote.Words, headings, StringComparison.Ordinal));
    }

    [Fact]
    public void HostileWordsStayWordsEverywhere()
    {
        var quote = new Quote(Hostile, 0, Hostile.Length);
        var record = new StatementRecord
        {
            Source = new Source(Hostile, Hostile, 1, Hostile),
            Text = Hostile,
            Title = Hostile,
            Language = Hostile,
            Declarants = [new Declarant(Hostile, null, null, null, PartyKind.Person, quote)],
            Parties = [new Party(Hostile, Hostile, PartyKind.Organisation, [quote])],
            Claims =
            [
                new Claim(Hostile, quote, ClaimKind.Allegation, new Attribution(Hostile, Hostile), [Hostile], null, [], null)
                {
                    KindCue = Hostile,
                },
            ],
        };
        var exchange = new Exchange
        {
            Statement = record,
            Reply = record,
            ReplyIsLater = true,
            Links = [new ClaimLink(Hostile, Hostile, Relation.Rebuts, true, [Hostile])],
            Parties = [new PartyAnswer(Hostile, Hostile, PartyOutcome.Named, [], [Hostile])],
            PartiesOfReply = [new PartyAnswer(Hostile, null, PartyOutcome.Ambiguous, [Hostile], [Hostile])],
            Differences = [new Difference(Hostile, quote, quote)],
        };
        foreach (var page in new[] { Page(exchange), Table(exchange, exchange) })
        {
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("onload='", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheTableHasARowAClaimAndAColumnAReply()
    {
        var table = Table(HarbourExchange.Exchange, HarbourExchange.Exchange);
        Assert.Equal(HarbourExchange.Exchange.Statement.Claims.Length, Rows().Count(table));
        Assert.Equal(2 * HarbourExchange.Exchange.PassedOver.Length, PassedOver().Count(table));
    }

    private static string Page(Exchange exchange)
    {
        using var stream = new MemoryStream();
        HtmlExchange.Write(exchange, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Table(params Exchange[] exchanges)
    {
        using var stream = new MemoryStream();
        HtmlExchangeTable.Write(exchanges, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no {from}");
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("statement|reply")]
    private static partial Regex Sides();

    [GeneratedRegex("<q ")]
    private static partial Regex Quotes();

    [GeneratedRegex(", said by <bdi>")]
    private static partial Regex SaidBy();

    [GeneratedRegex("<h[1-6][^>]*>.*?</h[1-6]>")]
    private static partial Regex Headings();

    [GeneratedRegex("<th scope=\"row\">")]
    private static partial Regex Rows();

    [GeneratedRegex(">passed over<")]
    private static partial Regex PassedOver();
}
