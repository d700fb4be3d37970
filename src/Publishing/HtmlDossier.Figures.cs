namespace Rejoinder.Publishing;

// Terms, amounts, dates, what does not add up, and what reading had to forgive.
public static partial class HtmlDossier
{
    internal static void WriteChecks(HtmlWriter html, DossierView view)
    {
        var checks = view.Record.Checks;
        if (checks.Length == 0)
        {
            return;
        }

        html.Write("<section class=\"checks\" aria-labelledby=\"checks\"><h2 id=\"checks\">What does not add up inside the text</h2>");
        html.Write(
            "<p class=\"lead\">Found by comparing the text with itself. Where two places disagree, this does not tell which one is right.</p><ol>"
        );
        for (var i = 0; i < checks.Length; i++)
        {
            html.Write($"<li id=\"k{i + 1}\" value=\"{i + 1}\"><p dir=\"auto\">{checks[i].Message}</p>");
            if (checks[i].Spans.Length > 0)
            {
                html.Write("<ul class=\"places\">");
                for (var j = 0; j < checks[i].Spans.Length; j++)
                {
                    html.Write($"<li dir=\"auto\"><a href=\"#k{i + 1}-{j + 1}\">“{Shortened(checks[i].Spans[j].Words, 160)}”</a></li>");
                }

                html.Write("</ul>");
            }

            html.Write("</li>");
        }

        html.Write("</ol></section>");
    }

    internal static void WriteFigures(HtmlWriter html, DossierView view)
    {
        var record = view.Record;
        if (record.Terms.Length + record.Amounts.Length + record.Dates.Length == 0)
        {
            return;
        }

        html.Write(
            "<section class=\"figures\" aria-labelledby=\"figures\"><h2 id=\"figures\">Terms, amounts, dates</h2><div class=\"columns\">"
        );
        WriteFigure(
            html,
            "t",
            "Contested terms",
            "Term",
            "Status",
            [.. record.Terms.Select(t => (t.Quote.Words, t.Status.Replace('-', ' ')))]
        );
        WriteFigure(html, "a", "Amounts", "As worded", "Read as", [.. record.Amounts.Select(a => (a.Quote.Words, $"{a.Value} {a.Unit}"))]);
        WriteFigure(html, "d", "Dates", "As worded", "Read as", [.. record.Dates.Select(d => (d.Quote.Words, d.Iso ?? "no fixed date"))]);
        html.Write("</div></section>");
    }

    private static void WriteFigure(
        HtmlWriter html,
        string letter,
        string caption,
        string first,
        string second,
        (string Words, string Reading)[] rows
    )
    {
        if (rows.Length == 0)
        {
            return;
        }

        html.Write(
            $"<table><caption>{caption} <span class=\"count\">{rows.Length}</span></caption><thead><tr><th scope=\"col\">{first}</th><th scope=\"col\">{second}</th></tr></thead><tbody>"
        );
        for (var i = 0; i < rows.Length; i++)
        {
            html.Write(
                $"<tr><td dir=\"auto\"><a href=\"#{letter}{i + 1}\">{Shortened(rows[i].Words, 160)}</a></td><td dir=\"auto\">{rows[i].Reading}</td></tr>"
            );
        }

        html.Write("</tbody></table>");
    }

    internal static void WriteNotes(HtmlWriter html, DossierView view)
    {
        var notes = view.Record.Notes;
        if (notes.Length == 0)
        {
            return;
        }

        html.Write("<section class=\"forgiven\" aria-labelledby=\"notes\"><h2 id=\"notes\">Notes: what reading had to forgive</h2><ul>");
        foreach (var note in notes)
        {
            html.Write($"<li dir=\"auto\">{note}</li>");
        }

        html.Write("</ul></section>");
    }
}
