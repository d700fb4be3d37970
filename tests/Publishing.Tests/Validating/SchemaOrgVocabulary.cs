using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>The vocabulary of schema.org: which type is a sort of which, and which properties belong to it.</summary>
internal sealed class SchemaOrgVocabulary
{
    private const string Namespace = "http://schema.org/";
    private readonly Dictionary<string, string[]> types = Table("types.csv", 1);
    private readonly Dictionary<string, string[]> properties = Table("properties.csv", 1);
    private readonly Dictionary<string, string[]> ranges = Table("properties.csv", 2);

    /// <summary>What in an expanded document the vocabulary does not know.</summary>
    public IEnumerable<string> Unknown(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Unknown),
            JsonObject thing => OfThing(thing).Concat(thing.Where(p => p.Key != "@type").SelectMany(p => Unknown(p.Value))),
            _ => [],
        };

    private IEnumerable<string> OfThing(JsonObject thing)
    {
        var ofTypes = Types(thing);
        foreach (var type in ofTypes.Where(t => !types.ContainsKey(t)))
        {
            yield return $"{type} is no type";
        }

        var wider = ofTypes.SelectMany(Wider).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in thing.Where(p => p.Key[0] != '@'))
        {
            var property = Local(key);
            if (!properties.TryGetValue(property, out var domain))
            {
                yield return $"{property} is no property";
                continue;
            }

            // A role stands between a work and a person, and has the property that it stands in once more.
            if (ofTypes.Length > 0 && !wider.Overlaps(domain) && ofTypes is not ["Role"])
            {
                yield return $"{property} is no property of {string.Join(", ", ofTypes)}";
            }

            foreach (var given in value!.AsArray().OfType<JsonObject>().Select(Types).Where(t => t.Length > 0 && t is not ["Role"]))
            {
                if (!given.SelectMany(Wider).Intersect(ranges[property]).Any())
                {
                    yield return $"{property} takes no {string.Join(", ", given)}";
                }
            }
        }
    }

    private static string[] Types(JsonObject thing) =>
        thing["@type"] is JsonArray list ? [.. list.Select(t => Local(t!.GetValue<string>()))] : [];

    private IEnumerable<string> Wider(string type) =>
        types.TryGetValue(type, out var above) ? above.SelectMany(Wider).Prepend(type) : [type];

    private static string Local(string iri) => iri.StartsWith(Namespace, StringComparison.Ordinal) ? iri[Namespace.Length..] : $"<{iri}>";

    private static Dictionary<string, string[]> Table(string name, int column) =>
        File.ReadLines(Path.Combine(NodeClients.Standards, "schema-org", name))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToDictionary(c => c[0], c => c[column].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
