using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing;

/// <summary>A person or body that speaks, signs or is spoken of, as formats name it. Immutable.</summary>
/// <param name="Name">Its name, as everybody may see it.</param>
/// <param name="Kind">Person, organisation or place; null where nobody said which.</param>
/// <param name="Party">Its code; empty where it is no party of the register, or one whose name is veiled.</param>
/// <param name="Honorific">As printed; null where there is none.</param>
/// <param name="Role">As printed; null where there is none.</param>
/// <param name="Organisation">As printed; null where there is none.</param>
internal sealed record Agent(string Name, PartyKind? Kind, string Party, string? Honorific, string? Role, string? Organisation)
{
    /// <summary>Those who make a statement.</summary>
    public static ImmutableArray<Agent> Declarants(PublishedStatement statement) =>
        [.. statement.Record.Declarants.Select(d => Named(statement, d.Name, d.Kind, d.Honorific, d.Role, d.Organisation))];

    /// <summary>Those who are said to say a claim: those who make the statement, or the one whom they report. Empty where the text names nobody.</summary>
    public static ImmutableArray<Agent> Speakers(PublishedStatement statement, KeptClaim claim)
    {
        if (claim.Speaker == Attribution.Declarants)
        {
            return Declarants(statement);
        }

        var speaker = Named(statement, claim.Speaker, null);
        return [claim.SpeakerParty is { Code.Length: > 0 } party ? speaker with { Party = party.Code } : speaker];
    }

    /// <summary>One name of a signature list.</summary>
    public static Agent Signatory(PublishedStatement statement, Signatory s) =>
        Named(statement, s.Name, s.Kind, s.Honorific, s.Role, s.Organisation);

    /// <summary>A party of the record.</summary>
    public static Agent Of(PublishedStatement statement, Party party) =>
        new(party.Name, party.Kind, statement.Party(party.Id).Code, null, null, null);

    private static Agent Named(
        PublishedStatement statement,
        string name,
        PartyKind? kind,
        string? honorific = null,
        string? role = null,
        string? organisation = null
    )
    {
        var party = statement.PartyNamed(name);
        return new Agent(name, kind ?? party?.Kind, party is null ? "" : statement.Party(party.Id).Code, honorific, role, organisation);
    }
}
