using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// What it is: kind, title, speakers, addressees, what it answers; at the foot the file that it was read from.
public static partial class HtmlDossier
{
    private const int NamesShown = 24;

    internal static void WriteOpening(HtmlWriter html, DossierView view)
    {
        var record = view.Record;
        html.Write($"<header class=\"opening\"><h1><span class=\"by\">{Words(record.Kind)} by <bdi>{view.Speakers}</bdi></span> ");
        html.Write($"<span class=\"title\" dir=\"auto\">“{view.Title}”</span></h1><dl class=\"facts\">");
        html.Write("<div><dt>Issued</dt><dd>");
        if (record.Issued is { } issued)
        {
            html.Write($"<time>{issued}</time>");
        }
        else
        {
            html.Write("<span class=\"none\">the text gives no date</span>");
        }

        html.Write("</dd></div>");
        if (record.Addressees.Length > 0)
        {
            html.Write("<div><dt>Addressed to</dt><dd>");
            WriteNames(html, [.. record.Addressees.Select(a => a.Name)]);
            html.Write("</dd></div>");
        }

        html.Write("<div><dt>Answers</dt><dd>");
        if (record.Answers is { } answers)
        {
            html.Write($"<q dir=\"auto\">{answers.Words}</q>");
        }
        else
        {
            html.Write("<span class=\"none\">no other statement that it names</span>");
        }

        html.Write("</dd></div>");
        WriteSpeakers(html, record);
        html.Write("</dl>");
        html.Write("<p class=\"caveat\">Every claim below is shown with who says it. It was found and ordered by a machine; ");
        html.Write("nothing on this page says whether a claim is true.</p></header>");
    }

    private static void WriteSpeakers(HtmlWriter html, StatementRecord record)
    {
        html.Write("<div class=\"wide\" id=\"speakers\"><dt>Who speaks <span class=\"hint\">(“the declarants” below)</span></dt><dd>");
        if (record.Declarants.Length == 0)
        {
            html.Write("<span class=\"none\">the text does not name its speakers</span>");
        }
        else
        {
            html.Write("<ul class=\"people\">");
            foreach (var declarant in record.Declarants.Take(NamesShown))
            {
                html.Write("<li dir=\"auto\"><b>");
                if (declarant.Honorific is { } honorific)
                {
                    html.Write($"{honorific} ");
                }

                html.Write($"{declarant.Name}</b>");
                WriteDetail(html, declarant.Role);
                WriteDetail(html, declarant.Organisation);
                html.Write("</li>");
            }

            WriteMore(html, record.Declarants.Length - NamesShown);
            html.Write("</ul>");
        }

        html.Write("</dd></div>");
    }

    private static void WriteDetail(HtmlWriter html, string? detail)
    {
        if (!string.IsNullOrWhiteSpace(detail))
        {
            html.Write($"<span class=\"detail\">, {detail}</span>");
        }
    }

    private static void WriteNames(HtmlWriter html, string[] names)
    {
        html.Write("<ul class=\"people\">");
        foreach (var name in names.Take(NamesShown))
        {
            html.Write($"<li dir=\"auto\">{name}</li>");
        }

        WriteMore(html, names.Length - NamesShown);
        html.Write("</ul>");
    }

    private static void WriteMore(HtmlWriter html, int more)
    {
        if (more > 0)
        {
            html.Write($"<li class=\"none\">and {more} more, named in the text</li>");
        }
    }

    internal static void WriteSource(HtmlWriter html, DossierView view)
    {
        var source = view.Record.Source;
        html.Write("<footer class=\"source\"><h2 id=\"source\">Where it comes from</h2><dl class=\"facts\">");
        html.Write($"<div><dt>File</dt><dd dir=\"auto\">{source.Name}</dd></div><div><dt>Type and size</dt>");
        html.Write($"<dd>{source.MediaType}, {source.Bytes} bytes</dd></div>");
        html.Write($"<div><dt>Language</dt><dd>{(view.Record.Language == "und" ? "not told" : view.Record.Language)}</dd></div>");
        if (source.RetrievedAt is { } at)
        {
            html.Write(
                $"<div><dt>Retrieved</dt><dd>{at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture)}</dd></div>"
            );
        }

        html.Write($"<div class=\"wide\"><dt>SHA-256 of the bytes as received</dt><dd><code>{source.Sha256}</code></dd></div></dl>");
        html.Write("<p class=\"caveat\">Made by Rejoinder from this one file. The page asks nothing of any other host.</p></footer>");
    }

    // "open-letter" reads "Open letter".
    private static string Words(string kind) =>
        kind is "" or StatementKinds.Other ? "Statement" : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');
}
