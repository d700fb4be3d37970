using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>What a page's head says of title, date, author and language: JSON-LD, then meta elements, then the page itself.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] Titles = ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"];
    private static readonly string[] Dates =
    [
        "article:published_time",
        "citation_publication_date",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.issued",
        "date",
        "pubdate",
    ];
    private static readonly string[] Authors =
    [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "og:site_name",
    ];

    public static DocumentMetadata Of(IHtmlDocument page)
    {
        var linked = page.QuerySelectorAll("script[type='application/ld+json']").Take(20).Select(s => FromJson(s.TextContent)).ToList();
        var metas = page.QuerySelectorAll("meta[content]")
            .Take(500)
            .ToLookup(Key, m => m.GetAttribute("content")!, StringComparer.OrdinalIgnoreCase);
        string? Meta(string[] names) => names.SelectMany(n => metas[n]).Select(Clean).FirstOrDefault(v => v is not null);
        return new DocumentMetadata(
            linked.Select(l => l.Title).FirstOrDefault(v => v is not null)
                ?? Meta(Titles)
                ?? Clean(page.QuerySelector("title")?.TextContent),
            linked.Select(l => l.Date).FirstOrDefault(v => v is not null)
                ?? Meta(Dates)
                ?? Clean(page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            linked.Select(l => l.Author).FirstOrDefault(v => v is not null) ?? Meta(Authors),
            linked.Select(l => l.Language).FirstOrDefault(v => v is not null) ?? Clean(page.DocumentElement?.GetAttribute("lang"))
        );
    }

    private static string Key(IElement meta) =>
        meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "";

    private static string? Clean(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static DocumentMetadata FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
            var items =
                document.RootElement.ValueKind == JsonValueKind.Array
                    ? document.RootElement.EnumerateArray().ToList()
                    : [document.RootElement];
            if (
                items is [{ ValueKind: JsonValueKind.Object } root]
                && root.TryGetProperty("@graph", out var graph)
                && graph.ValueKind == JsonValueKind.Array
            )
            {
                items = [.. graph.EnumerateArray()];
            }

            var article = items.Find(i =>
                i.ValueKind == JsonValueKind.Object && (i.TryGetProperty("headline", out _) || i.TryGetProperty("datePublished", out _))
            );
            return article.ValueKind != JsonValueKind.Object
                ? new DocumentMetadata()
                : new DocumentMetadata(
                    Text(article, "headline"),
                    Text(article, "datePublished"),
                    Text(article, "author"),
                    Text(article, "inLanguage")
                );
        }
        catch (JsonException)
        {
            return new DocumentMetadata();
        }
    }

    private static string? Text(JsonElement item, string key)
    {
        if (!item.TryGetProperty(key, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault();
        }

        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out var name))
        {
            value = name;
        }

        return value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
    }
}
