using System.Globalization;
using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Annotations;

/// <summary>All claims of a statement as a collection: <c>first</c> and <c>last</c> are its one page, which is embedded.</summary>
internal static class AnnotationCollection
{
    public static JsonObject Of(PublishedStatement statement, string address)
    {
        var collection = new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = address,
            ["type"] = "AnnotationCollection",
            ["label"] = $"Claims in “{statement.Head.Title}”, said by {statement.Speakers}",
        }
            .With("creator", Desk(statement.Publisher))
            .With("generator", Software())
            .With("created", Moment(statement));
        collection["total"] = statement.Claims.Length;
        if (statement.Claims.Length == 0)
        {
            return collection;
        }

        var quotes = new TextQuotes(statement.Record.Text);
        collection["first"] = new JsonObject
        {
            ["id"] = $"{address}#page-1",
            ["type"] = "AnnotationPage",
            // In full, so that a page says of what it is where it stands alone.
            ["partOf"] = new JsonObject
            {
                ["id"] = address,
                ["type"] = "AnnotationCollection",
                ["label"] = collection["label"]!.DeepClone(),
                ["total"] = statement.Claims.Length,
            },
            ["startIndex"] = 0,
            ["items"] = statement.Claims.Select(c => ClaimAnnotation.Of(statement, c, quotes, address)).List(),
        };
        collection["last"] = $"{address}#page-1";
        return collection;
    }

    /// <summary>Since when it is public, else when it was received; null where a file was read that nobody keeps.</summary>
    public static string? Moment(PublishedStatement statement) =>
        (statement.Head.PublishedAt ?? statement.ReceivedAt) is { } at ? Moment(at) : null;

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static JsonObject? Desk(Publisher publisher) =>
        publisher.Name.Length == 0
            ? null
            : new JsonObject { ["type"] = "Organization", ["name"] = publisher.Name }.With(
                "id",
                publisher.Addresses.Lead ? publisher.Addresses.Root : null
            );

    public static JsonObject Software() => new() { ["type"] = "Software", ["name"] = "Rejoinder" };
}
