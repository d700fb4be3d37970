using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// Leads: entries of lists that a declarant or party may be. What agrees stands beside what differs and what is not known.
public static partial class HtmlDossier
{
    internal static void WriteLeads(HtmlWriter html, DossierView view)
    {
        var leads = view.Record.Leads;
        if (leads.Length == 0)
        {
            return;
        }

        html.Write("<section class=\"leads\" aria-labelledby=\"leads\"><h2 id=\"leads\">Leads from lists</h2>");
        html.Write(
            "<p class=\"lead\">A name in this statement is like a name on a list. That does not say that they are one person or body, nor what anyone did: it waits for a person to look.</p>"
        );
        foreach (var ofName in leads.Where(l => l.WhyNone is null).GroupBy(l => (l.Subject, l.PartyId, l.Name)))
        {
            WriteLeadsOf(html, view, [.. ofName]);
        }

        WriteNoLeads(html, [.. leads.Where(l => l.WhyNone is not null)]);
        html.Write("</section>");
    }

    private static void WriteLeadsOf(HtmlWriter html, DossierView view, Lead[] leads)
    {
        html.Write($"<article class=\"entry\"><div class=\"who\"><div><h3 dir=\"auto\">{leads[0].Name}</h3><p>");
        if (Array.Find(view.Parties, p => p.Party.Id == leads[0].PartyId) is { } party)
        {
            html.Write($"<a href=\"#{party.Anchor}\">named in the text</a>");
        }
        else if (leads[0].Subject == LeadSubject.Signatory)
        {
            html.Write("named among the signatories");
        }
        else
        {
            html.Write("speaks here");
        }

        html.Write("</p></div></div><div class=\"lines\">");
        foreach (var lead in leads)
        {
            html.Write(
                $"<p dir=\"auto\">May be <b>{lead.EntryName}</b> <span class=\"hint\">({lead.List}, {lead.EntryId})</span></p><dl class=\"points\">"
            );
            WritePoints(html, "Agrees", lead.Agrees);
            WritePoints(html, "Differs", lead.Differs);
            WritePoints(html, "Not known", lead.Unknown);
            html.Write("</dl>");
        }

        html.Write("</div></article>");
    }

    private static void WritePoints(
        HtmlWriter html,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string label,
        ImmutableArray<string> points
    )
    {
        if (points.Length == 0)
        {
            return;
        }

        html.Write($"<div><dt>{label}</dt>");
        foreach (var point in points)
        {
            html.Write($"<dd dir=\"auto\">{point}</dd>");
        }

        html.Write("</div>");
    }

    private static void WriteNoLeads(HtmlWriter html, Lead[] others)
    {
        if (others.Length == 0)
        {
            return;
        }

        html.Write(
            $"<details class=\"folded\"><summary>{others.Length} more that are like a name on a list, and too little to be a lead</summary><ul class=\"few\">"
        );
        foreach (var other in others)
        {
            html.Write(
                $"<li dir=\"auto\">{other.Name}, like {other.EntryName} <span class=\"hint\">({other.List}, {other.EntryId})</span>: {other.WhyNone}.</li>"
            );
        }

        html.Write("</ul></details>");
    }
}
