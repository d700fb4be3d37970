using System.Xml;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>
/// The top-level classes that the text refers to: persons, bodies, places, roles, and a concept for each claim, which tells who says it. Each is there
/// once, by an id made from its place in the record.
/// </summary>
internal sealed class References
{
    private readonly List<(string Element, string Id, string Address, string Shown)> all = [];
    private readonly Dictionary<string, string> agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> roles = new(StringComparer.Ordinal);
    private readonly Addresses addresses;
    private readonly string statement;

    public References(PublishedStatement published)
    {
        addresses = published.Publisher.Addresses;
        statement = published.Code;
        var desk = published.Publisher.Name;
        all.Add(("TLCOrganization", "desk", addresses.Root, desk.Length > 0 ? desk : "Rejoinder"));
        Author = Role("author");
        foreach (var party in published.Record.Parties)
        {
            Add(Agent.Of(published, party));
        }

        foreach (var agent in Agent.Declarants(published))
        {
            Add(agent);
        }

        foreach (var signatory in published.Record.Signatories)
        {
            Add(Agent.Signatory(published, signatory));
        }

        foreach (var claim in published.Claims)
        {
            all.Add(
                (
                    "TLCConcept",
                    Claim(claim),
                    addresses.Claim(claim.Code),
                    $"{ClaimWords.Of(claim.Kind).Label}, said by {published.SpeakerOf(claim)}"
                )
            );
        }
    }

    /// <summary>The desk that publishes.</summary>
    public static string Desk => "#desk";

    /// <summary>The role of those who make the statement.</summary>
    public string Author { get; }

    /// <summary>The id of a claim's concept.</summary>
    public static string Claim(KeptClaim claim) => FormattableString.Invariant($"claim_{PublishedStatement.NumberOf(claim.Code)}");

    /// <summary>Refers to whoever bears a name; null where nobody does.</summary>
    public string? To(string name) => agents.TryGetValue(name, out var id) ? "#" + id : null;

    /// <summary>Refers to a role by its words; null where nobody has it.</summary>
    public string? ToRole(string? role) => role is not null && roles.TryGetValue(role, out var id) ? id : null;

    public void Write(XmlWriter xml)
    {
        xml.Begin("references", ("source", Desk));
        xml.Line();
        foreach (var (element, id, address, shown) in all)
        {
            xml.Element(element, ("eId", id), ("href", address), ("showAs", shown));
        }

        xml.WriteEndElement();
        xml.Line();
    }

    private void Add(Agent agent)
    {
        if (agent.Role is { Length: > 0 } role)
        {
            Role(role);
        }

        if (agents.ContainsKey(agent.Name))
        {
            return;
        }

        var (element, word) = agent.Kind switch
        {
            PartyKind.Person => ("TLCPerson", "person"),
            PartyKind.Place => ("TLCLocation", "location"),
            _ => ("TLCOrganization", "organization"),
        };
        var id = FormattableString.Invariant($"{word}_{agents.Count + 1}");
        agents.Add(agent.Name, id);
        // Whoever has no page of their own is known by their place in the statement.
        all.Add(
            (element, id, agent.Party.Length > 0 ? addresses.Party(agent.Party) : $"{addresses.Statement(statement)}#{id}", agent.Name)
        );
    }

    private string Role(string role)
    {
        if (!roles.TryGetValue(role, out var reference))
        {
            var id = FormattableString.Invariant($"role_{roles.Count + 1}");
            roles.Add(role, reference = "#" + id);
            all.Add(("TLCRole", id, $"/akn/ontology/role/{id}", role));
        }

        return reference;
    }
}
