using System.Globalization;
using System.Text.Json;
using System.Xml;
using Rejoinder.Register.Terms;

namespace Rejoinder.Publishing.Site;

/// <summary>The pages that lead to others: the first page, a list a month, the search, terms, what changed, the journal; and a map for programs.</summary>
internal sealed class SiteLists(SiteFolder folder, Publisher publisher)
{
    private const int MostOnHome = 30;
    private const int MostRuns = 50;

    public void WriteHome(IReadOnlyList<SiteEntry> newest, IEnumerable<string> months) =>
        folder.Write(
            "index.html",
            stream =>
                Page(
                    stream,
                    "",
                    $"{publisher.Name}: what is published",
                    publisher.Name,
                    html =>
                    {
                        if (publisher.About.Length > 0)
                        {
                            html.Write($"<p class=\"lead reasons\">{publisher.About}</p>");
                        }

                        html.Write("<h2>Newest statements</h2>");
                        SitePage.WriteList(html, newest.Take(MostOnHome), "");
                        html.Write("<h2>All statements, by the month in which they were published</h2><ul class=\"months\">");
                        foreach (var month in months)
                        {
                            html.Write($"<li><a href=\"months/{month}.html\">{month}</a></li>");
                        }

                        html.Write("</ul>");
                    }
                )
        );

    public void WriteMonth(string month, IReadOnlyList<SiteEntry> entries)
    {
        if (entries.Count == 0)
        {
            folder.Remove($"months/{month}.html");
            folder.Remove($"sitemaps/{month}.xml");
            return;
        }

        folder.Write(
            $"months/{month}.html",
            stream =>
                Page(stream, "../", $"Published in {month}", $"Published in {month}", html => SitePage.WriteList(html, entries, "../"))
        );
        if (publisher.Addresses.Lead)
        {
            folder.Write(
                $"sitemaps/{month}.xml",
                stream => Map(stream, "urlset", "url", entries.Select(e => (publisher.Addresses.Statement(e.Code), e.Changed)))
            );
        }
    }

    public void WriteMap(IReadOnlyCollection<(string Month, DateTimeOffset Changed)> months)
    {
        if (publisher.Addresses.Lead)
        {
            var root = publisher.Addresses.Root;
            folder.Write(
                "sitemap.xml",
                stream => Map(stream, "sitemapindex", "sitemap", months.Select(m => ($"{root}/sitemaps/{m.Month}.xml", m.Changed)))
            );
        }
    }

    public void WriteSearch() =>
        folder.Write(
            "search.html",
            stream =>
                Page(
                    stream,
                    "",
                    "Search",
                    "Search",
                    html =>
                    {
                        html.Write(
                            "<form id=\"search\" class=\"searchform\" role=\"search\" hidden><label>Words that a statement has, all of them "
                        );
                        html.Write("<input id=\"words\" type=\"search\" autocomplete=\"off\"></label> <button>Search</button></form>");
                        html.Write(
                            "<noscript><p>The search needs script. <a href=\"index.html\">The lists by month</a> lead to every statement.</p></noscript>"
                        );
                        html.Write("<p id=\"state\" role=\"status\" class=\"hint\"></p><ul id=\"found\" class=\"statements\"></ul>");
                    }
                )
        );

    public void WriteTerms(IReadOnlyList<Term> terms)
    {
        folder.Write(
            "terms/index.html",
            stream =>
                Page(
                    stream,
                    "../",
                    "Contested terms",
                    "Contested terms",
                    html =>
                    {
                        html.Write(
                            "<p class=\"lead\">Words whose meaning is itself disputed, with their competing definitions; none is preferred.</p><ul class=\"statements\">"
                        );
                        foreach (var term in terms)
                        {
                            html.Write(
                                $"<li><a href=\"{term.Code}.html\">{term.Name}</a> <span class=\"hint\">{term.Definitions.Length} definitions</span></li>"
                            );
                        }

                        html.Write("</ul>");
                    }
                )
        );
        foreach (var term in terms)
        {
            folder.Write(
                $"terms/{term.Code}.html",
                stream => Page(stream, "../", $"{term.Name}: competing definitions", term.Name, html => WriteTerm(html, term))
            );
        }
    }

    public void WriteChanges(IReadOnlyList<SiteRun> runs)
    {
        folder.Write(
            "changes.html",
            stream =>
                Page(
                    stream,
                    "",
                    "What changed",
                    "What changed",
                    html =>
                    {
                        foreach (var run in runs.Take(MostRuns))
                        {
                            html.Write($"<h2>{run.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}</h2>");
                            html.Write($"<p>{run.Added} pages added, {run.Changed} changed, {run.Removed} removed.</p>");
                            html.Write("<details class=\"folded\"><summary>Which</summary><ul>");
                            foreach (var (page, what) in run.Pages)
                            {
                                html.Write($"<li>{what}: ");
                                html.Write($"{(what == "removed" ? page : "")}");
                                if (what != "removed")
                                {
                                    html.Write($"<a href=\"{page}\">{page}</a>");
                                }

                                html.Write("</li>");
                            }

                            var left = run.Added + run.Changed + run.Removed - run.Pages.Count;
                            html.Write($"</ul><p class=\"hint\">{(left > 0 ? $"and {left} more" : "")}</p></details>");
                        }
                    }
                )
        );
        folder.Write(
            "changes.json",
            stream => JsonSerializer.Serialize(stream, runs.Take(MostRuns).ToList(), SiteJson.Default.ListSiteRun)
        );
    }

    public void WriteJournal(long? size) =>
        folder.Write(
            "journal.html",
            stream =>
                Page(
                    stream,
                    "",
                    "The journal",
                    "The journal",
                    html =>
                    {
                        html.Write(
                            "<p class=\"lead\">Every public act of this desk is entered in a journal that nobody can change unseen, not even the desk.</p>"
                        );
                        if (size is null)
                        {
                            html.Write("<p class=\"none\">Nothing is entered yet.</p>");
                            return;
                        }

                        html.Write($"<p>{size.Value} entries. <a href=\"journal/checkpoint\">The signed head</a>.</p>");
                        html.Write(
                            "<p>To verify it, on this site or on a copy of it that you keep, without asking anybody: </p><p><code>rejoinder verify "
                        );
                        html.Write($"{(publisher.Addresses.Lead ? publisher.Addresses.Root + "/journal" : "journal")}</code></p>");
                    }
                )
        );

    private static void WriteTerm(HtmlWriter html, Term term)
    {
        html.Write(
            $"<p class=\"lead\">{term.Definitions.Length} definitions on record. They compete; none is preferred here.</p><div class=\"defs\">"
        );
        foreach (var definition in term.Definitions)
        {
            html.Write($"<article><h2>{definition.Definer}</h2><p class=\"hint\">{definition.Instrument}");
            html.Write(
                $"{(definition.Since is { } since ? $" · since {since}" : "")}{(definition.Until is { } until ? $" · until {until}" : "")} · {definition.Standing}</p>"
            );
            html.Write($"<blockquote dir=\"auto\">{definition.Words}</blockquote><ul>");
            foreach (var criterion in definition.Criteria)
            {
                html.Write($"<li>{criterion.Letter}. {criterion.Words}</li>");
            }

            html.Write($"</ul><p class=\"hint\">{definition.Source}</p></article>");
        }

        html.Write("</div>");
    }

    private void Page(
        Stream stream,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string up,
        string title,
        string heading,
        Action<HtmlWriter> body
    ) =>
        SitePage.Write(
            stream,
            publisher,
            up,
            title,
            html =>
            {
                html.Write($"<main id=\"main\"><section class=\"opening\"><h1><bdi>{heading}</bdi></h1></section><section>");
                body(html);
                html.Write("</section></main>");
            }
        );

    // Sitemaps 0.9: sitemaps.org.
    private static void Map(Stream stream, string outer, string inner, IEnumerable<(string Address, DateTimeOffset Changed)> places)
    {
        const string space = "http://www.sitemaps.org/schemas/sitemap/0.9";
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
            }
        );
        xml.WriteStartElement(outer, space);
        foreach (var (address, changed) in places)
        {
            xml.WriteStartElement(inner, space);
            xml.WriteElementString("loc", space, address);
            xml.WriteElementString(
                "lastmod",
                space,
                changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            );
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
