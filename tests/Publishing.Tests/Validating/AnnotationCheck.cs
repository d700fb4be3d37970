using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Whether the collection, its page and each annotation meet every assertion that the W3C suite says they must.</summary>
internal sealed class AnnotationCheck(NodeClients clients)
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>How many assertions were asked so far.</summary>
    public int Asked { get; private set; }

    public IEnumerable<string> Problems(byte[] document)
    {
        var collection = JsonNode.Parse(document)!.AsObject();
        var problems = Failed("collections/collectionMusts.test", collection).ToList();
        if (collection["first"] is JsonObject page)
        {
            var items = page["items"]!.AsArray().Select(Alone).ToArray();
            problems.AddRange(Failed("collections/pages/pageMusts.test", Alone(page)));
            problems.AddRange(Failed("annotations/annotationMusts.test", items));
            problems.AddRange(Failed("selectors", items));
        }

        var read = clients.Ask(new JsonObject { ["op"] = "expand", ["document"] = collection.DeepClone() });
        return read["error"] is { } error ? problems.Append(error.GetValue<string>()) : problems;
    }

    private IEnumerable<string> Failed(string list, params JsonObject[] documents)
    {
        var answer = clients.Ask(
            new JsonObject
            {
                ["op"] = "assert",
                ["list"] = list,
                ["documents"] = new JsonArray([.. documents.Select(d => d.DeepClone())]),
            }
        );
        Asked += answer["asked"]?.GetValue<int>() ?? 0;
        return answer["error"] is { } error ? [error.GetValue<string>()] : answer["failed"]!.AsArray().Select(f => f!.GetValue<string>());
    }

    // The suite looks at one thing at a time, which takes the context of the whole along.
    private static JsonObject Alone(JsonNode? part)
    {
        var alone = part!.DeepClone().AsObject();
        alone["@context"] = Context;
        return alone;
    }
}
