namespace Rejoinder.Publishing;

// The way round the page.
public static partial class HtmlDossier
{
    internal static void WriteContents(HtmlWriter html, DossierView view)
    {
        var record = view.Record;
        html.Write("<nav class=\"contents\" aria-label=\"Parts of this dossier\"><ul><li><a href=\"#evidence\">Evidence map</a></li>");
        html.Write("<li><a href=\"#text\">Text</a></li>");
        WriteEntry(html, "people", "People and bodies", Ledger(view).Length);
        WriteEntry(html, "signatories", "Signatories", record.Signatories.Length);
        WriteEntry(html, "leads", "Leads", record.Leads.Count(l => l.WhyNone is null));
        WriteEntry(html, "checks", "What does not add up", record.Checks.Length);
        WriteEntry(html, "figures", "Terms, amounts, dates", record.Terms.Length + record.Amounts.Length + record.Dates.Length);
        WriteEntry(html, "notes", "Notes", record.Notes.Length);
        html.Write("<li><a href=\"#source\">Source</a></li></ul></nav>");
    }

    private static void WriteEntry(HtmlWriter html, string anchor, string label, int count)
    {
        if (count > 0)
        {
            html.Write($"<li><a href=\"#{anchor}\">{label} <span class=\"count\">{count}</span></a></li>");
        }
    }
}
