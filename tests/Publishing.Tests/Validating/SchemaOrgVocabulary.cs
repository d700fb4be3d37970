using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>The vocabulary of schema.org: which type is a sort of which, and which properties belong to it.</summary>
internal sealed class SchemaOrgVocabulary
{
    private const string Namespace = "http://schema.org/";
    private readonly Dictionary<string, string[]> types = Table("types.csv");
    private readonly Dictionary<string, string[]> properties = Table("properties.csv");

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
        var ofTypes = thing["@type"] is JsonArray list ? list.Select(t => Local(t!.GetValue<string>())).ToArray() : [];
        foreach (var type in ofTypes.Where(t => !types.ContainsKey(t)))
        {
            yield return $"{type} is no type";
        }

        var wider = ofTypes.SelectMany(Wider).ToHashSet(StringComparer.Ordinal);
        foreach (var property in thing.Select(p => p.Key).Where(p => p[0] != '@').Select(Local))
        {
            if (!properties.TryGetValue(property, out var domain))
            {
                yield return $"{property} is no property";
            }
            // A role stands between a work and a person, and has the property that it stands in once more.
            else if (ofTypes.Length > 0 && !wider.Overlaps(domain) && ofTypes is not ["Role"])
            {
                yield return $"{property} is no property of {string.Join(", ", ofTypes)}";
            }
        }
    }

    private IEnumerable<string> Wider(string type) =>
        types.TryGetValue(type, out var above) ? above.SelectMany(Wider).Prepend(type) : [type];

    private static string Local(string iri) => iri.StartsWith(Namespace, StringComparison.Ordinal) ? iri[Namespace.Length..] : $"<{iri}>";

    private static Dictionary<string, string[]> Table(string name) =>
        File.ReadLines(Path.Combine(NodeClients.Standards, "schema-org", name))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToDictionary(c => c[0], c => c[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
