using Rejoinder.Publishing.SchemaOrg;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Exchanges;

namespace Rejoinder.Publishing.Site;

/// <summary>The page of a statement, the pages of those of its claims that people judged, its files.</summary>
internal sealed class SiteStatementPages(
    SiteFolder folder,
    Publisher publisher,
    IReadOnlyList<IPublishingFormat> formats,
    DateTimeOffset now
)
{
    /// <summary>Writes all of them.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="exchanges">Its exchanges with published statements.</param>
    /// <param name="before">What it was when the site was last made; null where it is new.</param>
    /// <param name="segment">The search segment that has it now.</param>
    public SiteEntry Write(PublishedStatement statement, IReadOnlyList<ExchangeHead> exchanges, SiteEntry? before, int segment)
    {
        var judged = statement.Claims.Where(c => statement.Findings[c.Code].Any() || statement.Replies[c.Code].Any()).ToList();
        folder.Write($"statements/{statement.Code}.html", stream => WritePage(stream, statement, exchanges));
        foreach (var format in formats)
        {
            folder.Write($"statements/{statement.Code}{format.Extension}", stream => format.Write(statement, stream));
        }

        foreach (var claim in judged)
        {
            folder.Write($"claims/{claim.Code}.html", stream => WriteClaim(stream, statement, claim));
        }

        int[] found = [.. judged.Select(c => PublishedStatement.NumberOf(c.Code))];
        foreach (var gone in before?.Found.Except(found) ?? [])
        {
            folder.Remove(FormattableString.Invariant($"claims/{statement.Code}.{gone}.html"));
        }

        return new SiteEntry(
            statement.Code,
            statement.Head.Title,
            statement.Speakers,
            statement.Head.Kind,
            statement.Head.Issued,
            statement.Head.PublishedAt ?? statement.Head.ReceivedAt,
            statement.Claims.Length,
            PartiesOf(statement),
            found,
            segment,
            before is null || folder.Changes.ContainsKey($"statements/{statement.Code}.html") ? now : before.Changed
        );
    }

    /// <summary>Removes what a statement had.</summary>
    public void Remove(SiteEntry entry)
    {
        folder.Remove($"statements/{entry.Code}.html");
        foreach (var format in formats)
        {
            folder.Remove($"statements/{entry.Code}{format.Extension}");
        }

        foreach (var number in entry.Found)
        {
            folder.Remove(FormattableString.Invariant($"claims/{entry.Code}.{number}.html"));
        }
    }

    // Whoever speaks, signs or is spoken of; a veiled party has no code.
    private static string[] PartiesOf(PublishedStatement statement) =>
        [
            .. statement
                .Record.Parties.Select(p => statement.Party(p.Id).Code)
                .Concat(statement.Claims.SelectMany(c => c.About).Select(p => p.Code))
                .Concat(statement.Claims.Select(c => c.SpeakerParty?.Code ?? ""))
                .Where(c => c.StartsWith("p-", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];

    private void WritePage(Stream stream, PublishedStatement statement, IReadOnlyList<ExchangeHead> exchanges)
    {
        var view = new DossierView(statement.Record, number: statement.Number)
        {
            Beside = (html, claim) =>
                HtmlJudgement.WriteNote(html, statement, statement.Of(claim)!, $"../claims/{statement.Code}.", ".html"),
            PartyAddress = party =>
                statement.Party(party.Id).Code is { Length: > 0 } code && code.StartsWith("p-", StringComparison.Ordinal)
                    ? $"../parties/{code}.html"
                    : null,
        };
        SitePage.Write(
            stream,
            publisher,
            "../",
            $"“{HtmlDossier.Shortened(view.Title, 90)}”, said by {HtmlDossier.Shortened(view.Speakers, 90)}",
            html =>
            {
                html.Write("<main id=\"main\">");
                HtmlDossier.WriteOpening(html, view);
                HtmlDossier.WriteContents(html, view);
                HtmlDossier.WriteEvidence(html, view);
                HtmlDossier.WriteText(html, view);
                HtmlJudgement.WriteSection(html, statement);
                WriteExchanges(html, statement, exchanges);
                HtmlDossier.WriteLedger(html, view);
                HtmlDossier.WriteSignatories(html, view);
                HtmlDossier.WriteChecks(html, view);
                HtmlDossier.WriteFigures(html, view);
                HtmlDossier.WriteNotes(html, view);
                WriteFiles(html, statement);
                html.Write("</main>");
            },
            html => WriteMetadata(html, PageMetadata.OfStatement(statement))
        );
    }

    private static void WriteExchanges(HtmlWriter html, PublishedStatement statement, IReadOnlyList<ExchangeHead> exchanges)
    {
        if (exchanges.Count == 0)
        {
            return;
        }

        html.Write("<section aria-labelledby=\"exchanges\"><h2 id=\"exchanges\">Exchanges</h2><ul>");
        foreach (var exchange in exchanges)
        {
            var isReply = exchange.Reply == statement.Code;
            html.Write($"<li><a href=\"../exchanges/{exchange.Code}.html\">");
            html.Write($"{(isReply ? "Beside the statement that it answers" : "Beside the reply to it")}</a></li>");
        }

        html.Write("</ul></section>");
    }

    private void WriteFiles(HtmlWriter html, PublishedStatement statement)
    {
        html.Write(
            "<section aria-labelledby=\"source\"><h2 id=\"source\">Where it comes from, and its forms for other systems</h2><ul class=\"files\">"
        );
        foreach (var format in formats)
        {
            html.Write($"<li><a href=\"{statement.Code}{format.Extension}\" download>{format.Title}</a></li>");
        }

        html.Write(
            $"</ul><p class=\"hint\">Read from <bdi>{statement.Record.Source.Name}</bdi>. SHA-256 of the bytes as received: <code>{statement.Record.Source.Sha256}</code></p></section>"
        );
    }

    private void WriteClaim(Stream stream, PublishedStatement statement, KeptClaim claim)
    {
        var isOwn = claim.Speaker == Attribution.Declarants;
        var speaker = isOwn ? statement.Speakers : claim.Speaker;
        SitePage.Write(
            stream,
            publisher,
            "../",
            $"Claim said by {HtmlDossier.Shortened(speaker, 80)}: “{HtmlDossier.Shortened(claim.Quote.Words, 70)}”",
            html =>
            {
                var number = PublishedStatement.NumberOf(claim.Code);
                html.Write("<main id=\"main\"><section class=\"opening\"><p class=\"hint\">");
                html.Write(
                    $"<a href=\"../statements/{statement.Code}.html#n-c{number}\" dir=\"auto\">“{HtmlDossier.Shortened(statement.Head.Title, 120)}”</a></p>"
                );
                html.Write(
                    $"<h1><span class=\"by\"><bdi>{speaker}</bdi> {(isOwn ? "said" : $"said, as {statement.Speakers} reported")}</span> "
                );
                html.Write($"<span class=\"title\" dir=\"auto\">“{claim.Quote.Words}”</span></h1></section>");
                html.Write(
                    "<section class=\"judged\" aria-labelledby=\"judged\"><h2 id=\"judged\">What people found, and what those accused say</h2>"
                );
                html.Write("<h3 class=\"vh\">On this claim</h3>");
                HtmlJudgement.Write(html, statement, claim);
                html.Write("</section></main>");
            },
            html => WriteMetadata(html, PageMetadata.OfClaim(statement, claim))
        );
    }

    // A block of data that nothing runs; its text cannot end it.
    private static void WriteMetadata(HtmlWriter html, string json)
    {
        html.Write("<script type=\"application/ld+json\">");
        html.WriteTrusted(json);
        html.Write("</script>");
    }
}
