using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Rejoinder.Publishing;

/// <summary>Makes JSON objects whose fields are there only where there is something to say, and writes them.</summary>
internal static class JsonFields
{
    // All scripts as they are; what HTML could take for markup is escaped, so that a document may stand inside a page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly JsonWriterOptions Dense = Readable with { Indented = false };

    /// <summary>Adds a field; nothing where the words are null or empty.</summary>
    public static JsonObject With(this JsonObject made, string name, string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            made[name] = words;
        }

        return made;
    }

    /// <summary>Adds a field; nothing where the node is null or an empty list. A list of one stays a list.</summary>
    public static JsonObject With(this JsonObject made, string name, JsonNode? node)
    {
        if (node is not (null or JsonArray { Count: 0 }))
        {
            made[name] = node;
        }

        return made;
    }

    /// <summary>Nodes as a list.</summary>
    public static JsonArray List(this IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static void Write(JsonNode node, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            node.WriteTo(json);
        }

        stream.Write("\n"u8);
    }

    /// <summary>In one line, safe inside an element of a page.</summary>
    public static string Text(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Dense))
        {
            node.WriteTo(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
