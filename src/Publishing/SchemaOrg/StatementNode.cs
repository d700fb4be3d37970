using System.Text.Json.Nodes;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>
/// The statement: a <c>Message</c> where it is addressed to somebody, else a <c>CreativeWork</c>. schema.org's own <c>Statement</c> is of facts, and
/// what is said here is no fact because somebody says it.
/// </summary>
internal static class StatementNode
{
    public static JsonObject Of(PublishedStatement statement, bool withText)
    {
        var (record, publisher) = (statement.Record, statement.Publisher);
        var speakers = Agent.Declarants(statement).Select(a => AgentNode.Speaking(publisher, a)).ToList();
        var isMessage = record.Addressees.Length > 0;
        var address = publisher.Addresses.Statement(statement.Code);
        return new JsonObject { ["@type"] = isMessage ? "Message" : "CreativeWork", ["@id"] = address }
            .With("url", publisher.Addresses.Lead ? address : null)
            .With("name", statement.Head.Title)
            .With("genre", record.Kind)
            .With("author", speakers.List())
            .With("creditText", $"said by {statement.Speakers}")
            .With("recipient", isMessage ? record.Addressees.Select(a => Recipient(statement, a)).List() : null)
            .With("contributor", record.Signatories.Where(s => s.Signs == Signs.This).Select(s => Signature(statement, s)).List())
            .With("datePublished", record.Issued)
            .With("inLanguage", record.Language == "und" ? null : record.Language)
            .With("citation", record.Answers?.Words)
            .With("mentions", record.Parties.Select(p => AgentNode.Of(publisher, Agent.Of(statement, p))).List())
            .With("identifier", Hash(record.Source.Sha256))
            .With("sdPublisher", AgentNode.Desk(publisher))
            .With("text", withText ? record.Text : null)
            .With("hasPart", statement.Claims.Select(c => new JsonObject { ["@id"] = publisher.Addresses.Claim(c.Code) }).List());
    }

    private static JsonObject Recipient(PublishedStatement statement, Addressee addressee) =>
        AgentNode.Speaking(
            statement.Publisher,
            statement.PartyNamed(addressee.Name) is { } party
                ? Agent.Of(statement, party)
                : new Agent(addressee.Name, null, "", null, null, null)
        );

    // A role between a work and a person is schema.org's own way to say in which capacity.
    private static JsonObject Signature(PublishedStatement statement, Signatory signatory) =>
        new()
        {
            ["@type"] = "Role",
            ["roleName"] = "signatory",
            ["contributor"] = AgentNode.Speaking(statement.Publisher, Agent.Signatory(statement, signatory)),
        };

    private static JsonObject Hash(string sha256) =>
        new()
        {
            ["@type"] = "PropertyValue",
            ["propertyID"] = "SHA-256 of the document as received",
            ["value"] = sha256,
        };
}
