using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rejoinder.Register.Erasing;

/// <summary>
/// Names blackened in texts: each character of a name becomes a box, so that lengths and places in code points stay. A name of several words
/// is found whatever its case, a single word as printed or in capitals, so that "may" is not taken for May; both only as whole words.
/// </summary>
internal sealed class Blackening
{
    private const string Box = "\u2588";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly (string Name, StringComparison Comparison)[] names;

    /// <summary>Blackens these names and the words of them.</summary>
    public Blackening(IEnumerable<string> names) =>
        this.names = [
            .. names
                .SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(n))
                .Where(n => n.Length > 2 && char.IsUpper(n[0]))
                .SelectMany(n => n.Contains(' ') ? [n] : new[] { n, n.ToUpperInvariant() })
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(n => n.Length)
                .Select(n => (n, n.Contains(' ') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)),
        ];

    /// <summary>A text with the names blackened.</summary>
    public string Text(string text)
    {
        foreach (var (name, comparison) in names)
        {
            for (var at = 0; (at = text.IndexOf(name, at, comparison)) >= 0; )
            {
                var end = at + name.Length;
                if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])))
                {
                    at++;
                    continue;
                }

                var black = new StringBuilder(name.Length);
                foreach (var rune in text.AsSpan(at, name.Length).EnumerateRunes())
                {
                    black.Append(Rune.IsWhiteSpace(rune) ? rune.ToString() : Box);
                }

                text = string.Concat(text.AsSpan(0, at), black.ToString(), text.AsSpan(end));
                at += black.Length;
            }
        }

        return text;
    }

    /// <summary>JSON with the names blackened in every string value; keys and numbers stay.</summary>
    public string InJson(string json) => Value(JsonNode.Parse(json))?.ToJsonString(Json) ?? "null";

    /// <summary>A record with the names blackened; where one was, the addresses of sources go, which may hold it in other letters.</summary>
    public string InRecord(string json)
    {
        if (Value(JsonNode.Parse(json)) is not { } black || black.ToJsonString(Json) is var text && text == json)
        {
            return json;
        }

        foreach (var claim in black["claims"] as JsonArray ?? [])
        {
            (claim?["cites"] as JsonObject)?.Remove("address");
        }

        return black.ToJsonString(Json);
    }

    private JsonNode? Value(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Value(p.Value)))),
            JsonArray a => new JsonArray([.. a.Select(Value)]),
            JsonValue v when v.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(v.GetValue<string>())),
            _ => node?.DeepClone(),
        };
}
