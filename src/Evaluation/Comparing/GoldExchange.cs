using System.Text.Json;

namespace Rejoinder.Evaluation.Comparing;

/// <summary>What people found in a statement and the reply to it: the content of a <c>STATEMENT__REPLY.json</c>.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Statement">Name of the statement among the golds.</param>
/// <param name="Reply">Name of the reply among the golds.</param>
/// <param name="Links">Each pair of claims with every relation that it is said to have.</param>
/// <param name="PassedOver">Claims of the statement that nothing answers.</param>
/// <param name="Doubtful">Claims where another careful reader may decide the other way; they are left out of two measures.</param>
/// <param name="Parties">Names in the statement and in the reply; null where the reply does not mention them.</param>
/// <param name="AddedReplyClaims">Claims of the reply that its own gold lacks: id, quote, kind.</param>
public sealed record GoldExchange(
    string Name,
    string Statement,
    string Reply,
    IReadOnlyDictionary<(string Claim, string By), IReadOnlyList<string>> Links,
    IReadOnlyList<string> PassedOver,
    IReadOnlyList<string> Doubtful,
    IReadOnlyList<(string InStatement, string? InReply)> Parties,
    IReadOnlyList<(string Id, string Quote, string Kind)> AddedReplyClaims
)
{
    /// <summary>Reads a gold exchange.</summary>
    /// <exception cref="JsonException">It is no JSON of this shape.</exception>
    public static GoldExchange Read(string name, byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        var links = new Dictionary<(string, string), List<string>>();
        foreach (var answer in Items(root, "answers"))
        {
            foreach (var by in answer.GetProperty("by").EnumerateArray())
            {
                var key = (Text(answer, "claim")!, by.GetString()!);
                (links.TryGetValue(key, out var relations) ? relations : links[key] = []).Add(Text(answer, "relation")!);
            }
        }

        return new GoldExchange(
            name,
            Text(root, "statement") ?? throw new JsonException("A gold exchange names its statement."),
            Text(root, "reply") ?? throw new JsonException("A gold exchange names its reply."),
            links.ToDictionary(l => l.Key, l => (IReadOnlyList<string>)l.Value),
            [.. Items(root, "passed_over").Select(i => i.ToString())],
            [.. Items(root, "doubtful").Select(i => i.ValueKind == JsonValueKind.Object ? Text(i, "claim") ?? "" : i.ToString())],
            [.. Items(root, "parties").Select(i => (Text(i, "in_statement") ?? "", Text(i, "in_reply")))],
            [.. Items(root, "added_reply_claims").Select(i => (Text(i, "id") ?? "", Text(i, "quote") ?? "", Text(i, "kind") ?? "factual"))]
        );
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
