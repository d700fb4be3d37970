using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>The official model of FollowTheMoney, with what it asks of entities.</summary>
internal sealed partial class FollowTheMoneyModel
{
    private readonly JsonElement schemata;
    private readonly JsonElement types;

    public FollowTheMoneyModel()
    {
        var path = Path.Combine(NodeClients.Standards, "followthemoney", "defaultModel.json");
        var model = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        (schemata, types) = (model.GetProperty("schemata"), model.GetProperty("types"));
    }

    /// <summary>What is wrong with a file of entities that refer to each other; empty where nothing is.</summary>
    public List<string> Faults(IEnumerable<string> lines)
    {
        var entities = lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var schemaOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var entity in entities)
        {
            var (id, schema) = (entity.GetProperty("id").GetString()!, entity.GetProperty("schema").GetString()!);
            if (!schemaOf.TryAdd(id, schema))
            {
                faults.Add($"{id} comes twice");
            }
        }

        foreach (var entity in entities)
        {
            faults.AddRange(Faults(entity, schemaOf).Select(f => $"{f} in {entity}"));
        }

        return faults;
    }

    public bool IsA(string schema, string ancestor) =>
        schemata.GetProperty(schema).GetProperty("schemata").EnumerateArray().Any(s => s.GetString() == ancestor);

    private IEnumerable<string> Faults(JsonElement entity, Dictionary<string, string> schemaOf)
    {
        var (id, schema) = (entity.GetProperty("id").GetString()!, entity.GetProperty("schema").GetString()!);
        if (!Id().IsMatch(id) || id.Length > 200)
        {
            yield return $"{id} is no id";
        }

        if (
            !schemata.TryGetProperty(schema, out var known)
            || known.TryGetProperty("abstract", out var isAbstract) && isAbstract.GetBoolean()
        )
        {
            yield return $"{schema} is no schema of entities";
            yield break;
        }

        var properties = entity.GetProperty("properties");
        var needed = Ancestors(schema).SelectMany(s => Strings(s, "required")).ToHashSet(StringComparer.Ordinal);
        if (known.TryGetProperty("edge", out var edge))
        {
            needed.Add(edge.GetProperty("source").GetString()!);
            needed.Add(edge.GetProperty("target").GetString()!);
        }

        foreach (var missing in needed.Where(n => !properties.TryGetProperty(n, out _)))
        {
            yield return $"{missing} is missing";
        }

        if (!Strings(known, "featured").Concat(Strings(known, "caption")).Any(f => properties.TryGetProperty(f, out _)))
        {
            yield return "nothing that is featured";
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (Property(schema, property.Name) is not var (type, range, most))
            {
                yield return $"{schema} has no {property.Name}";
                continue;
            }

            var values = property.Value.EnumerateArray().Select(v => v.GetString()!).ToList();
            if (values.Count == 0)
            {
                yield return $"{property.Name} is empty";
            }

            foreach (var value in values)
            {
                if (value.Length == 0 || value.Length > most || !IsValue(type, value))
                {
                    yield return $"{property.Name}: “{value}” is no {type}";
                }

                if (range is not null && !(schemaOf.TryGetValue(value, out var other) && IsA(other, range)))
                {
                    yield return $"{property.Name}: {value} is no {range} of the file";
                }
            }
        }
    }

    private bool IsValue(string type, string value) =>
        type switch
        {
            "date" => Date().IsMatch(value),
            "url" => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
            "country" or "language" or "topic" or "gender" => types.GetProperty(type).GetProperty("values").TryGetProperty(value, out _),
            "mimetype" => value.Contains('/') && !value.Contains(';'),
            "checksum" => value.Length == 40,
            "number" => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _),
            _ => true,
        };

    private (string Type, string? Range, int Most)? Property(string schema, string name)
    {
        foreach (var ancestor in Ancestors(schema))
        {
            if (
                ancestor.GetProperty("properties").TryGetProperty(name, out var property)
                && !(property.TryGetProperty("stub", out var stub) && stub.GetBoolean())
            )
            {
                return (
                    property.GetProperty("type").GetString()!,
                    property.TryGetProperty("range", out var range) ? range.GetString() : null,
                    property.TryGetProperty("maxLength", out var most) ? most.GetInt32() : int.MaxValue
                );
            }
        }

        // Version 4 of the model has it for all relations.
        return name == "proof" && IsA(schema, "Interval") ? ("entity", "Document", 200) : null;
    }

    private IEnumerable<JsonElement> Ancestors(string schema) =>
        schemata.GetProperty(schema).GetProperty("schemata").EnumerateArray().Select(s => schemata.GetProperty(s.GetString()!));

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(s => s.GetString()!) : [];

    // As the library's own type of entities has them.
    [GeneratedRegex(@"\A[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[12][0-9]{3}(-[01][0-9](-[0-3][0-9](T[012][0-9]:[0-5][0-9]:[0-5][0-9]Z)?)?)?\z")]
    private static partial Regex Date();
}
