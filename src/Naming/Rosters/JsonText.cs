using System.Text.Json;

namespace Rejoinder.Naming.Rosters;

/// <summary>Texts of a JSON object that may not have them.</summary>
internal static class JsonText
{
    /// <summary>A property's text, or null where it has none.</summary>
    public static string? Of(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => RosterFields.Text(value.GetString()),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    /// <summary>A property's texts: one, or a list of them.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
            _ => [],
        };
    }

    /// <summary>The objects of a list, none where there is no such list.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object)
            : [];
}
