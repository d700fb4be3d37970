using System.Text.Json.Nodes;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>Persons, bodies and places, and the desk itself.</summary>
internal static class AgentNode
{
    /// <summary>Whoever speaks, signs or is addressed: no type where it is a place, as a country is, which the vocabulary lets say nothing.</summary>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="agent">Who it is.</param>
    /// <param name="isBrief">Told in full elsewhere in the same document.</param>
    public static JsonObject Speaking(Publisher publisher, Agent agent, bool isBrief = false) =>
        Of(publisher, agent.Kind == PartyKind.Place ? agent with { Kind = null } : agent, isBrief);

    /// <summary>A node without a type where nobody said whether it is a person or a body: a guess would be a claim of our own.</summary>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="agent">Who it is.</param>
    /// <param name="isBrief">Told in full elsewhere in the same document.</param>
    public static JsonObject Of(Publisher publisher, Agent agent, bool isBrief = false)
    {
        var addresses = publisher.Addresses;
        var node = new JsonObject();
        if (agent.Party.Length > 0)
        {
            node["@id"] = addresses.Party(agent.Party);
        }

        node.With(
                "@type",
                agent.Kind switch
                {
                    PartyKind.Person => "Person",
                    PartyKind.Organisation => "Organization",
                    PartyKind.Place => "Place",
                    _ => null,
                }
            )
            .With("name", agent.Name)
            .With("sameAs", agent.Party.Length > 0 && addresses.Lead ? addresses.Party(agent.Party) : null);
        return agent.Kind == PartyKind.Person && !isBrief
            ? node.With("honorificPrefix", agent.Honorific)
                .With("jobTitle", agent.Role)
                .With("affiliation", agent.Organisation is { } body ? Organisation(body) : null)
            : node;
    }

    /// <summary>The desk; null for nobody.</summary>
    public static JsonObject? Desk(Publisher publisher) =>
        publisher.Name.Length == 0
            ? null
            : new JsonObject { ["@type"] = "Organization", ["name"] = publisher.Name }
                .With("@id", publisher.Addresses.Root)
                .With("url", publisher.Addresses.Lead ? publisher.Addresses.Root : null)
                .With("description", publisher.About);

    private static JsonObject Organisation(string name) => new() { ["@type"] = "Organization", ["name"] = name };
}
