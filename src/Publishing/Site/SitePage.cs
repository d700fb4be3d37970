using System.Diagnostics.CodeAnalysis;

namespace Rejoinder.Publishing.Site;

/// <summary>The shell of the site's pages: one style and one script for all, nothing from any other host, links that hold from a disk too.</summary>
internal static class SitePage
{
    /// <summary>Writes a page.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="publisher">Whose site it is.</param>
    /// <param name="up">What leads to the site's root from the page: empty or <c>../</c>.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="body">Writes what stands between head and foot.</param>
    /// <param name="head">Writes more into the head; null for nothing.</param>
    public static void Write(
        Stream stream,
        Publisher publisher,
        [ConstantExpected] string up,
        string title,
        Action<HtmlWriter> body,
        Action<HtmlWriter>? head = null
    )
    {
        using var html = new HtmlWriter(stream);
        html.Write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.Write(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">"
        );
        html.Write(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">"
        );
        html.Write("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"generator\" content=\"Rejoinder\">");
        html.Write($"<title>{title}</title><link rel=\"stylesheet\" href=\"{up}site.css\">");
        html.Write($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{up}feed.atom\" title=\"{publisher.Name}\">");
        head?.Invoke(html);
        html.Write("</head><body><a class=\"skip\" href=\"#main\">Skip to the content</a><header class=\"bar\"><div class=\"barin\">");
        html.Write(
            $"<a class=\"brand\" href=\"{up}index.html\">{publisher.Name}</a><nav aria-label=\"Main\"><a href=\"{up}index.html\">Published</a>"
        );
        html.Write(
            $"<a href=\"{up}search.html\">Search</a><a href=\"{up}terms/index.html\">Terms</a><a href=\"{up}changes.html\">Changes</a>"
        );
        html.Write($"<a href=\"{up}journal.html\">Journal</a></nav></div></header>");
        body(html);
        html.Write(
            "<footer class=\"source\"><p class=\"caveat\">Claims are shown as said by those who say them. A machine found and ordered them; "
        );
        html.Write($"findings are people’s, under their name. <a href=\"{up}feed.atom\">Feed</a></p></footer>");
        html.Write($"<script src=\"{up}site.js\" defer></script></body></html>\n");
    }

    /// <summary>A list of statements.</summary>
    public static void WriteList(HtmlWriter html, IEnumerable<SiteEntry> entries, [ConstantExpected] string up)
    {
        html.Write("<ul class=\"statements\">");
        foreach (var entry in entries)
        {
            html.Write($"<li><a href=\"{up}statements/{entry.Code}.html\" dir=\"auto\">“{HtmlDossier.Shortened(entry.Title, 160)}”</a> ");
            html.Write($"<span class=\"hint\">said by <bdi>{HtmlDossier.Shortened(entry.Speakers, 120)}</bdi>");
            html.Write(
                $"{(entry.Issued is { } issued ? $" · {issued}" : "")} · {entry.Claims} {(entry.Claims == 1 ? "claim" : "claims")}</span></li>\n"
            );
        }

        html.Write("</ul>");
    }
}
