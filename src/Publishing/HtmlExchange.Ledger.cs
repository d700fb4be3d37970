using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// A ledger a person and body: what the one text says of them beside what the other says. Then the figures that differ.
public static partial class HtmlExchange
{
    private const int LinesShown = 8;

    internal static List<LedgerEntry> Ledger(ExchangeView view)
    {
        var entries = new List<LedgerEntry>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in view.First.Exchange.Parties)
        {
            if (PartyOf(view.First, answer.Party) is not { } party || !IsListed(view.First, party))
            {
                continue;
            }

            Party[] others =
            [
                .. (answer.InOther is { } id ? [id] : answer.Candidates).Select(i => PartyOf(view.Second, i)).OfType<Party>(),
            ];
            taken.UnionWith(answer.InOther is { } other ? [other] : []);
            entries.Add(new LedgerEntry(party, others, answer, IsFirst: true));
        }

        foreach (var answer in view.Second.Exchange.Parties.Where(p => !taken.Contains(p.Party)))
        {
            if (PartyOf(view.Second, answer.Party) is not { } party || !IsListed(view.Second, party))
            {
                continue;
            }

            Party[] others = [.. (answer.InOther is { } id ? [id] : answer.Candidates).Select(i => PartyOf(view.First, i)).OfType<Party>()];
            entries.Add(new LedgerEntry(party, others, answer, IsFirst: false));
        }

        return entries;
    }

    private static bool IsListed(ExchangeSide side, Party party) =>
        party.Kind == PartyKind.Person
            ? ExchangeCounts.SpokenOf(side.View.Record).Contains(party)
            : party.Kind == PartyKind.Organisation && side.ClaimsOf(party).Any();

    private static Party? PartyOf(ExchangeSide side, string id) => side.View.Record.Parties.FirstOrDefault(p => p.Id == id);

    internal static void WriteLedger(HtmlWriter html, ExchangeView view, List<LedgerEntry> ledger)
    {
        if (ledger.Count == 0)
        {
            return;
        }

        html.Write(
            "<section class=\"ledger\" aria-labelledby=\"people\"><h2 id=\"people\">People and bodies, and what each text says of them</h2>"
        );
        html.Write("<p class=\"lead\">Words in quotation marks are their speakers’, not this page’s.</p>");
        WritePart(html, view, [.. ledger.Where(e => e.Party.Kind == PartyKind.Person)], "Persons");
        WritePart(html, view, [.. ledger.Where(e => e.Party.Kind != PartyKind.Person)], "Organisations and public bodies");
        html.Write("</section>");
    }

    private static void WritePart(
        HtmlWriter html,
        ExchangeView view,
        LedgerEntry[] entries,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string label
    )
    {
        if (entries.Length == 0)
        {
            return;
        }

        html.Write($"<h3>{label} <span class=\"count\">{entries.Length}</span></h3>");
        foreach (var entry in entries)
        {
            html.Write($"<article class=\"entry pair\"><div class=\"who\"><h4 dir=\"auto\">{entry.Party.Name}</h4>");
            WriteOutcome(html, view, entry);
            html.Write("</div>");
            foreach (var side in view.Sides)
            {
                WriteSaid(html, view, side, entry);
            }

            html.Write("</article>");
        }
    }

    private static void WriteOutcome(HtmlWriter html, ExchangeView view, LedgerEntry entry)
    {
        var other = entry.IsFirst ? view.Second : view.First;
        string[] names = [.. entry.Others.Select(o => o.Name).Where(n => n != entry.Party.Name).Distinct()];
        html.Write("<p>");
        switch (entry.Answer.Outcome)
        {
            case PartyOutcome.Named when names.Length > 0:
                html.Write($"in the {other.Name}: <bdi>{string.Join(", ", names)}</bdi>");
                break;
            case PartyOutcome.Named:
                html.Write("named in both");
                break;
            case PartyOutcome.Ambiguous:
                html.Write(
                    $"<strong class=\"passed\">ambiguous</strong> in the {other.Name}: <bdi>{string.Join(", ", entry.Others.Select(o => o.Name).Distinct())}</bdi>"
                );
                break;
            default:
                html.Write($"<strong class=\"passed\">not named in the {other.Name}</strong>");
                break;
        }

        html.Write($"</p><details class=\"why\"><summary>Why<span class=\"vh\">: {entry.Party.Name}</span></summary><p>");
        html.Write($"{string.Join("; ", entry.Answer.Reasons)}.</p></details>");
    }

    private static void WriteSaid(HtmlWriter html, ExchangeView view, ExchangeSide side, LedgerEntry entry)
    {
        Party[] parties = (side == view.First) == entry.IsFirst ? [entry.Party] : entry.Others;
        ClaimView[] claims = [.. parties.SelectMany(side.ClaimsOf).Distinct().OrderBy(c => c.Number)];
        html.Write($"<div class=\"lines\"><p class=\"turn\">The {side.Name}</p>");
        if (claims.Length == 0)
        {
            html.Write("<p class=\"none\">no claim about them</p></div>");
            return;
        }

        html.Write("<ul>");
        foreach (var claim in claims.Take(LinesShown))
        {
            html.Write($"<li><b class=\"kind {claim.Words.Style}\">{claim.Words.Label}</b>, said by ");
            html.Write($"<bdi>{(claim.IsOwn ? "its declarants" : HtmlDossier.Shortened(claim.Claim.AttributedTo.Name, 80))}</bdi>: ");
            html.Write($"<q dir=\"auto\">{HtmlDossier.Shortened(claim.Claim.Quote.Words, 320)}</q> <span class=\"tail\">");
            html.Write(
                $"<a href=\"#{claim.Anchor}\">{side.Name} {claim.Number}</a>{(side.LinksOf(claim).Length == 0 ? ", passed over" : "")}</span></li>"
            );
        }

        if (claims.Length > LinesShown)
        {
            html.Write($"<li class=\"none\">and {claims.Length - LinesShown} more, marked in the text</li>");
        }

        html.Write("</ul></div>");
    }

    internal static void WriteDifferences(HtmlWriter html, ExchangeView view)
    {
        if (view.Exchange.Differences.Length == 0)
        {
            return;
        }

        html.Write(
            "<section class=\"differences\" aria-labelledby=\"differences\"><h2 id=\"differences\">Figures and dates that differ</h2>"
        );
        html.Write("<p class=\"lead\">Two claims about the same thing, as far as their words tell, that give another figure or date.</p>");
        html.Write(
            "<div class=\"scroll\" role=\"region\" aria-label=\"Figures that differ\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">What</th>"
        );
        foreach (var side in view.Sides)
        {
            html.Write($"<th scope=\"col\">The {side.Name}</th>");
        }

        html.Write("</tr></thead><tbody>");
        foreach (var difference in view.Exchange.Differences)
        {
            html.Write($"<tr><th scope=\"row\">{difference.What}</th>");
            WriteFigure(html, view.First, difference.InStatement);
            WriteFigure(html, view.Second, difference.InReply);
            html.Write("</tr>");
        }

        html.Write("</tbody></table></div></section>");
    }

    private static void WriteFigure(HtmlWriter html, ExchangeSide side, Quote quote)
    {
        html.Write($"<td><q dir=\"auto\">{HtmlDossier.Shortened(quote.Words, 120)}</q>");
        if (Array.Find(side.View.Claims, c => c.Claim.Quote.Start <= quote.Start && quote.End <= c.Claim.Quote.End) is { } claim)
        {
            html.Write($" <span class=\"tail\"><a href=\"#{claim.Anchor}\">{side.Name} {claim.Number}</a></span>");
        }

        html.Write("</td>");
    }

    /// <summary>A party with those of the other text that are, or may be, the same.</summary>
    internal sealed record LedgerEntry(Party Party, Party[] Others, PartyAnswer Answer, bool IsFirst);
}
