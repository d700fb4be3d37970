using System.Text;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.Site;

/// <summary>What one statement says of a party, as it stands on the party's page.</summary>
/// <param name="Party">The party's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="At">When the statement was published.</param>
/// <param name="Statement">Its code.</param>
/// <param name="Markup">Encoded markup.</param>
internal sealed record PartyPart(string Party, string Name, DateTimeOffset At, string Statement, string Markup);

/// <summary>The pages of parties: what the newest published statements say of each, and by whom.</summary>
internal sealed class SitePartyPages(SiteFolder folder, Publisher publisher)
{
    /// <summary>Statements on a party's page at most.</summary>
    public const int MostStatements = 50;

    private const int MostLines = 12;

    /// <summary>What a statement says of each party that it names openly.</summary>
    public static IEnumerable<PartyPart> PartsOf(PublishedStatement statement, SiteEntry entry)
    {
        var names = statement
            .Record.Parties.Select(p => statement.Party(p.Id))
            .Concat(statement.Claims.SelectMany(c => c.About))
            .Concat(statement.Claims.Select(c => c.SpeakerParty).OfType<PartyName>())
            .Where(p => p.Code.Length > 0)
            .DistinctBy(p => p.Code)
            .ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        var about = statement.Claims.SelectMany(c => c.About.Select(p => (p.Code, Claim: c))).ToLookup(p => p.Code, p => p.Claim);
        var said = statement.Claims.Where(c => c.SpeakerParty is not null).ToLookup(c => c.SpeakerParty!.Code);
        foreach (var code in entry.Parties)
        {
            yield return new PartyPart(code, names[code], entry.At, entry.Code, Part(statement, entry, [.. about[code]], [.. said[code]]));
        }
    }

    /// <summary>Writes a party's page; removes it where no part is left.</summary>
    public void Write(string code, IReadOnlyCollection<PartyPart> parts)
    {
        var path = $"parties/{code}.html";
        if (parts.Count == 0)
        {
            folder.Remove(path);
            return;
        }

        PartyPart[] shown =
        [
            .. parts.OrderByDescending(p => p.At).ThenByDescending(p => p.Statement, StringComparer.Ordinal).Take(MostStatements),
        ];
        folder.Write(
            path,
            stream =>
                SitePage.Write(
                    stream,
                    publisher,
                    "../",
                    shown[0].Name,
                    html =>
                    {
                        html.Write($"<main id=\"main\"><section class=\"opening\"><h1><bdi>{shown[0].Name}</bdi></h1>");
                        html.Write("<p class=\"hint\">As published statements name them, the newest first");
                        html.Write($"{(parts.Count > shown.Length ? $"; {shown.Length} of {parts.Count}" : "")}</p></section>");
                        foreach (var part in shown)
                        {
                            html.WriteTrusted(part.Markup);
                        }

                        html.Write("</main>");
                    }
                )
        );
    }

    private static string Part(PublishedStatement statement, SiteEntry entry, KeptClaim[] about, KeptClaim[] said)
    {
        using var stream = new MemoryStream();
        using (var html = new HtmlWriter(stream))
        {
            html.Write(
                $"<section class=\"party\"><h2 dir=\"auto\"><a href=\"../statements/{entry.Code}.html\">“{HtmlDossier.Shortened(entry.Title, 120)}”</a> "
            );
            html.Write(
                $"<span class=\"hint\">said by <bdi>{HtmlDossier.Shortened(entry.Speakers, 120)}</bdi>{(entry.Issued is { } day ? $" · {day}" : "")}</span></h2>"
            );
            if (about.Length + said.Length == 0)
            {
                html.Write("<p class=\"none\">Named there; no claim is about them.</p>");
            }

            WriteLines(html, statement, about, "About them");
            WriteLines(html, statement, [.. said.Except(about)], "What they are reported to say");
            html.Write("</section>\n");
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteLines(
        HtmlWriter html,
        PublishedStatement statement,
        KeptClaim[] claims,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string label
    )
    {
        if (claims.Length == 0)
        {
            return;
        }

        html.Write("<h3>");
        html.Write(label);
        html.Write("</h3><ul class=\"claims\">");
        foreach (var claim in claims.Take(MostLines))
        {
            var number = PublishedStatement.NumberOf(claim.Code);
            var words = ClaimWords.Of(claim.Kind);
            html.Write(
                $"<li><b class=\"kind {words.Style}\">{words.Label}</b>, said by <bdi>{HtmlDossier.Shortened(statement.SpeakerOf(claim), 160)}</bdi>: "
            );
            html.Write($"<q dir=\"auto\">{HtmlDossier.Shortened(claim.Quote.Words, 400)}</q> ");
            html.Write($"<span class=\"tail\"><a href=\"../statements/{statement.Code}.html#n-c{number}\">claim {number}</a></span> ");
            HtmlJudgement.WriteNote(html, statement, claim, $"../claims/{statement.Code}.", ".html");
            html.Write("</li>");
        }

        html.Write("</ul>");
        if (claims.Length > MostLines)
        {
            html.Write($"<p class=\"hint\">and {claims.Length - MostLines} more there</p>");
        }
    }
}
