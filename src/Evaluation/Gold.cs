using System.Text.Json;

namespace Rejoinder.Evaluation;

/// <summary>What people found in a statement: the content of a <c>gold.json</c>. Null means that it was not annotated.</summary>
public sealed record Gold
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its date, ISO 8601.</summary>
    public string? Issued { get; init; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<GoldDeclarant> Declarants { get; init; } = [];

    /// <summary>Whom it is addressed to.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>What it answers.</summary>
    public string? Answers { get; init; }

    /// <summary>The names of signature lists.</summary>
    public IReadOnlyList<GoldSignatory>? Signatories { get; init; }

    /// <summary>Persons named.</summary>
    public IReadOnlyList<string>? Persons { get; init; }

    /// <summary>Organisations named.</summary>
    public IReadOnlyList<string>? Organisations { get; init; }

    /// <summary>Amounts, as worded.</summary>
    public IReadOnlyList<string>? Amounts { get; init; }

    /// <summary>Dates, as worded.</summary>
    public IReadOnlyList<string>? Dates { get; init; }

    /// <summary>Contested terms.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>The claims, in order of place; long texts are annotated only so far.</summary>
    public IReadOnlyList<GoldClaim> Claims { get; init; } = [];

    /// <summary>Reads a <c>gold.json</c>.</summary>
    /// <exception cref="JsonException">It is no JSON of this shape.</exception>
    public static Gold Read(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A gold is an object.");
        }

        return new Gold
        {
            Title = Text(root, "title"),
            Issued = Text(root, "issued"),
            Declarants =
            [
                .. Items(root, "declarants").Select(d => new GoldDeclarant(Text(d, "name"), Text(d, "role"), Text(d, "organisation"))),
            ],
            Addressees = Texts(root, "addressees") ?? [],
            Answers = Text(root, "answers"),
            Signatories =
                root.TryGetProperty("signatories", out var list)
                && list.ValueKind == JsonValueKind.Array
                && !(root.TryGetProperty("signatories_not_annotated", out var left) && left.ValueKind == JsonValueKind.True)
                    ?
                    [
                        .. list.EnumerateArray()
                            .Select(s => new GoldSignatory(
                                Text(s, "name") ?? "",
                                Text(s, "country"),
                                Text(s, "group"),
                                Text(s, "organisation"),
                                Text(s, "role"),
                                Text(s, "ordinal")
                            )),
                    ]
                    : null,
            Persons = Texts(root, "persons_mentioned"),
            Organisations = Texts(root, "organisations_mentioned"),
            Amounts = Texts(root, "amounts"),
            Dates = Texts(root, "dates"),
            Terms = Texts(root, "terms"),
            Claims =
            [
                .. Items(root, "claims")
                    .Select(c => new GoldClaim(
                        Text(c, "quote") ?? "",
                        Text(c, "kind") ?? "",
                        Text(c, "attributed_to") ?? "",
                        Texts(c, "about") ?? [],
                        Text(c, "cites")
                    )),
            ],
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    private static List<string>? Texts(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(i => i.ToString())]
            : null;

    // An ordinal is a number in some golds and a string in others.
    private static string? Text(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;
}

/// <summary>Who speaks, by a gold.</summary>
public sealed record GoldDeclarant(string? Name, string? Role, string? Organisation);

/// <summary>A name of a signature list, by a gold.</summary>
public sealed record GoldSignatory(string Name, string? Country, string? Group, string? Organisation, string? Role, string? Ordinal);

/// <summary>A claim, by a gold.</summary>
public sealed record GoldClaim(string Quote, string Kind, string AttributedTo, IReadOnlyList<string> About, string? Cites);
