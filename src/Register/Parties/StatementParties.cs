using System.Collections.Immutable;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Links;

namespace Rejoinder.Register.Parties;

/// <summary>What the register has on the parties of a statement. Immutable.</summary>
/// <param name="Voices">Who makes it, signs it and is addressed by it.</param>
/// <param name="Links">Links that stand between two parties that it names, the oldest first.</param>
/// <param name="Identities">Entries of rosters that a person said parties of it to be, the earliest decided first.</param>
public sealed record StatementParties(
    ImmutableArray<StatementVoice> Voices,
    ImmutableArray<PartyLink> Links,
    ImmutableArray<Identity> Identities
)
{
    /// <summary>Nothing, for a record that no register keeps.</summary>
    public static StatementParties None { get; } = new([], [], []);
}

/// <summary>Who makes a statement, signs it or is addressed by it.</summary>
/// <param name="Part"><c>declarant</c>, <c>signatory</c> or <c>addressee</c>.</param>
/// <param name="Number">From 1: the place in the record's list.</param>
/// <param name="Party">The party.</param>
public sealed record StatementVoice(string Part, int Number, PartyName Party);
