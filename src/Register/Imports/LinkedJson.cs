using System.Text.Json;

namespace Rejoinder.Register.Imports;

/// <summary>Reads JSON-LD as people write it: one value or a list, a text or an object that has it, a node by its name.</summary>
internal static class LinkedJson
{
    // A reference to a reference to …: nobody writes more.
    private const int Most = 4;

    /// <summary>A property's first text, as worded: a string, a number, or an object's <c>@value</c>; null for none.</summary>
    public static string? Text(JsonElement element, string property) => First(element, property) is { } value ? TextOf(value) : null;

    /// <summary>A value's text.</summary>
    public static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => Text(value, "@value"),
            _ => null,
        };

    /// <summary>A property's first value; null for none.</summary>
    public static JsonElement? First(JsonElement element, string property) =>
        Values(element, property).Select(v => (JsonElement?)v).FirstOrDefault();

    /// <summary>A property's values: those of a list, or the one that is none.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Null),
            JsonValueKind.Null => [],
            _ => [value],
        };
    }

    /// <summary>Whether an object is of a type, however its vocabulary is named before it.</summary>
    public static bool Is(JsonElement element, string type, string property = "@type") =>
        Values(element, property)
            .Any(t =>
                t.ValueKind == JsonValueKind.String
                && t.GetString() is { } name
                && name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..] == type
            );

    /// <summary>All nodes that a document names by <c>@id</c>, with something said of them.</summary>
    public static Dictionary<string, JsonElement> Nodes(JsonElement root)
    {
        var nodes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var node in Values(root, "@graph"))
        {
            if (Text(node, "@id") is { } id)
            {
                nodes.TryAdd(id, node);
            }
        }

        return nodes;
    }

    /// <summary>What a value is, where it is but the name of a node.</summary>
    public static JsonElement Resolved(JsonElement value, IReadOnlyDictionary<string, JsonElement> nodes)
    {
        for (var i = 0; i < Most && value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 1; i++)
        {
            if (Text(value, "@id") is not { } id || !nodes.TryGetValue(id, out var node))
            {
                break;
            }

            value = node;
        }

        return value;
    }
}
