using System.Text;
using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Whether a citation library reads from BibTeX and CSL-JSON what the statement says: ids, titles, names, dates and addresses.</summary>
internal sealed class CitationCheck(NodeClients clients)
{
    public IEnumerable<string> Problems(PublishedStatement statement, byte[] bibtex, byte[] csl)
    {
        var works = Citations.CitedWork.Of(statement).ToList();
        return Compared("bibtex", works, new JsonObject { ["op"] = "bibtex", ["text"] = Encoding.UTF8.GetString(bibtex) })
            .Concat(Compared("csl", works, new JsonObject { ["op"] = "csl", ["items"] = JsonNode.Parse(csl) }));
    }

    private IEnumerable<string> Compared(string format, List<Citations.CitedWork> works, JsonObject request)
    {
        var answer = clients.Ask(request);
        if (answer["error"] is { } error)
        {
            return [$"{format}: {error}"];
        }

        var items = answer["items"]!.AsArray();
        if (items.Count != works.Count)
        {
            return [$"{format}: {items.Count} of {works.Count} works"];
        }

        return works
            .Zip(items)
            .SelectMany(p =>
                new (string Field, string Given, string Found)[]
                {
                    ("id", p.First.Id, Of(p.Second, "id")),
                    ("title", p.First.Title, Of(p.Second, "title")),
                    ("author", string.Join("; ", p.First.Authors.Select(a => Plain(a.Name))), Names(p.Second)),
                    ("note", p.First.Note, Of(p.Second, "note")),
                    ("address", p.First.Address ?? "", Of(p.Second, "URL")),
                    ("issued", Date(p.First, format == "bibtex" ? 2 : 3), Issued(p.Second)),
                }
            )
            .Where(f => Plain(f.Given) != Plain(f.Found))
            .Select(f => $"{format}: {f.Field} “{f.Given}” is read as “{f.Found}”");
    }

    private static string Of(JsonNode? item, string field) => item![field]?.ToString() ?? "";

    private static string Names(JsonNode? item) =>
        string.Join("; ", item!["author"]?.AsArray().Select(a => Plain((a!["literal"] ?? a["family"])!.ToString())) ?? []);

    // BibTeX has no day.
    private static string Date(Citations.CitedWork work, int most) => string.Join('-', work.DateParts.Take(most));

    private static string Issued(JsonNode? item) =>
        item!["issued"]?["date-parts"]?[0] is JsonArray parts ? string.Join('-', parts.Select(p => p!.ToString())) : "";

    // Reference formats know no lines, nor what cannot be printed.
    private static string Plain(string words) =>
        string.Join(' ', words.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
