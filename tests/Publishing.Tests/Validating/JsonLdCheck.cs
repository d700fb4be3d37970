using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Whether a JSON-LD processor reads the document without dropping anything, and finds nothing that schema.org has not.</summary>
internal sealed class JsonLdCheck(NodeClients clients)
{
    private readonly SchemaOrgVocabulary vocabulary = new();

    public IEnumerable<string> Problems(byte[] document)
    {
        var answer = clients.Ask(new JsonObject { ["op"] = "expand", ["document"] = JsonNode.Parse(document) });
        return answer["error"] is { } error ? [error.GetValue<string>()] : vocabulary.Unknown(answer["expanded"]).Distinct();
    }
}
