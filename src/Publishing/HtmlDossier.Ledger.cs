using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// A ledger a person and body: what is said of them, each line with its speaker.
public static partial class HtmlDossier
{
    private const int LinesShown = 12;

    private static PartyView[] Ledger(DossierView view) =>
        [.. view.Parties.Where(p => p.About.Count + p.Said.Count > 0).OrderByDescending(p => p.About.Count + p.Said.Count)];

    internal static void WriteLedger(HtmlWriter html, DossierView view)
    {
        var ledger = Ledger(view);
        if (ledger.Length == 0)
        {
            return;
        }

        html.Write(
            "<section class=\"ledger\" aria-labelledby=\"people\"><h2 id=\"people\">People and bodies, and who says what of them</h2>"
        );
        html.Write("<p class=\"lead\">Words in quotation marks are the speaker’s, not this page’s.</p>");
        WriteLedgerPart(html, view, ledger, PartyKind.Person, "Persons");
        WriteLedgerPart(html, view, ledger, PartyKind.Organisation, "Organisations and public bodies");
        WriteLedgerPart(html, view, ledger, PartyKind.Place, "States and places");
        WriteOthersNamed(html, view);
        html.Write("</section>");
    }

    private static void WriteLedgerPart(
        HtmlWriter html,
        DossierView view,
        PartyView[] ledger,
        PartyKind kind,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string label
    )
    {
        PartyView[] part = [.. ledger.Where(p => p.Party.Kind == kind)];
        if (part.Length == 0)
        {
            return;
        }

        html.Write($"<h3>{label} <span class=\"count\">{part.Length}</span></h3>");
        // Those of whom the same is said stand together, so that a sentence that names ten is not repeated ten times.
        foreach (var same in part.GroupBy(ClaimsOf))
        {
            WriteLedgerEntry(html, view, [.. same]);
        }
    }

    private static void WriteLedgerEntry(HtmlWriter html, DossierView view, PartyView[] same)
    {
        html.Write("<article class=\"entry\"><div class=\"who\">");
        foreach (var party in same)
        {
            html.Write($"<div id=\"{party.Anchor}\"><h4 dir=\"auto\">");
            if (view.PartyAddress?.Invoke(party.Party) is { } address)
            {
                html.Write($"<a href=\"{address}\">{party.Party.Name}</a>");
            }
            else
            {
                html.Write($"{party.Party.Name}");
            }

            html.Write("</h4>");
            html.Write($"<p>named {Times(party.Party.Mentions.Length)}</p></div>");
        }

        html.Write("</div><div class=\"lines\">");
        var first = same[0];
        WriteLines(html, [.. first.About.Where(c => c.Speaker != first).OrderByDescending(c => c.Claim.Kind == ClaimKind.Allegation)]);
        if (first.Said.Count > 0)
        {
            html.Write("<p class=\"turn\">Reported as saying</p>");
            WriteLines(html, [.. first.Said]);
        }

        html.Write("</div></article>");
    }

    // What one says of oneself stands once, with what one is reported as saying.
    private static string ClaimsOf(PartyView party) =>
        $"{string.Join(',', party.About.Select(c => c.Number))}/{string.Join(',', party.Said.Select(c => c.Number))}";

    private static void WriteLines(HtmlWriter html, ClaimView[] claims)
    {
        WriteLines(html, claims.AsSpan(0, Math.Min(claims.Length, LinesShown)));
        if (claims.Length > LinesShown)
        {
            html.Write($"<details class=\"folded\"><summary>{claims.Length - LinesShown} more</summary>");
            WriteLines(html, claims.AsSpan(LinesShown));
            html.Write("</details>");
        }
    }

    private static void WriteLines(HtmlWriter html, ReadOnlySpan<ClaimView> claims)
    {
        if (claims.IsEmpty)
        {
            return;
        }

        html.Write("<ul>");
        foreach (var claim in claims)
        {
            html.Write($"<li><b class=\"kind {claim.Words.Style}\">{claim.Words.Label}</b>, said by ");
            if (claim.IsOwn)
            {
                html.Write("the declarants: ");
            }
            else
            {
                html.Write($"<bdi>{Shortened(claim.Claim.AttributedTo.Name, 120)}</bdi>, as the declarants report: ");
            }

            html.Write($"<q dir=\"auto\">{Shortened(claim.Claim.Quote.Words, 400)}</q> <span class=\"tail\">");
            html.Write($"{SourceWords(claim)}, <a href=\"#{claim.Anchor}\">claim {claim.Number}</a></span></li>");
        }

        html.Write("</ul>");
    }

    private static void WriteOthersNamed(HtmlWriter html, DossierView view)
    {
        PartyView[] others = [.. view.Parties.Where(p => p.About.Count + p.Said.Count == 0)];
        if (others.Length == 0)
        {
            return;
        }

        html.Write(
            $"<details class=\"folded\"><summary>{others.Length} more named, without a claim about them</summary><ul class=\"names\">"
        );
        foreach (var party in others)
        {
            html.Write($"<li dir=\"auto\" id=\"{party.Anchor}\">{party.Party.Name}</li>");
        }

        html.Write("</ul></details>");
    }

    private static string SourceWords(ClaimView claim) =>
        claim.SourceStyle switch
        {
            "s-locatable" => "source to look up",
            "s-vague" => "vague source",
            _ => "no source given",
        };

    private static string Times(int count) =>
        count switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{count} times",
        };
}
