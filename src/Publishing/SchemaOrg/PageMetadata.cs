using System.Text.Json.Nodes;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>
/// JSON-LD to stand in a page, inside <c>&lt;script type="application/ld+json"&gt;</c>: everything that could end the element is escaped.
/// Thread-safe.
/// </summary>
public static class PageMetadata
{
    /// <summary>Of a statement's page: the statement and its claims. Reviews stand on the pages of their claims, as aggregators ask: on one page each.</summary>
    /// <param name="statement">The statement.</param>
    public static string OfStatement(PublishedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var head = StatementNode.Of(statement, withText: false);
        return JsonFields.Text(Document(statement.Claims.Select(c => ClaimNode.Of(statement, c, isAlone: false)).Prepend(head)));
    }

    /// <summary>Of a claim's page: the claim, and a review for each finding that is published and not withdrawn.</summary>
    /// <param name="statement">The claim's statement.</param>
    /// <param name="claim">One of its claims.</param>
    public static string OfClaim(PublishedStatement statement, KeptClaim claim)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(claim);
        return JsonFields.Text(Document([ClaimNode.Of(statement, claim, isAlone: true), .. ReviewNode.Of(statement, claim)]));
    }

    internal static JsonObject Whole(PublishedStatement statement) =>
        Document([
            StatementNode.Of(statement, withText: true),
            .. statement.Claims.Select(c => ClaimNode.Of(statement, c, isAlone: false)),
            .. statement.Claims.SelectMany(c => ReviewNode.Of(statement, c)),
        ]);

    private static JsonObject Document(IEnumerable<JsonObject> nodes) =>
        new() { ["@context"] = "https://schema.org", ["@graph"] = nodes.List() };
}
