using System.Text.Json;

namespace Rejoinder.Training.Export;

/// <summary>The parts of a hand-made gold that training uses.</summary>
internal sealed record Gold(
    IReadOnlyList<GoldClaim> Claims,
    IReadOnlyList<string> Persons,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Declarants
)
{
    public static Gold Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        return new Gold(
            [
                .. root.GetProperty("claims")
                    .EnumerateArray()
                    .Select(c => new GoldClaim(
                        c.GetProperty("quote").GetString()!,
                        c.GetProperty("kind").GetString()!,
                        c.GetProperty("attributed_to").GetString() ?? "declarants",
                        Strings(c, "about"),
                        c.TryGetProperty("cites", out var cites) ? cites.GetString() : null
                    )),
            ],
            Strings(root, "persons_mentioned"),
            Strings(root, "organisations_mentioned"),
            [.. root.GetProperty("declarants").EnumerateArray().Select(d => d.GetProperty("name").GetString() ?? "")]
        );
    }

    private static string[] Strings(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(s => s.GetString() ?? "")]
            : [];
}

/// <summary>One claim of a gold.</summary>
internal sealed record GoldClaim(string Quote, string Kind, string AttributedTo, IReadOnlyList<string> About, string? Cites);
