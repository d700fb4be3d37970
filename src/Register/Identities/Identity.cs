using System.Collections.Immutable;

namespace Rejoinder.Register.Identities;

/// <summary>What a person said of a lead. Legal moves: lead to confirmed or refused, and between these two when somebody knows better.</summary>
public enum IdentityState
{
    /// <summary>A machine found the names alike: it waits for a person.</summary>
    Lead,

    /// <summary>A person said that the party is this entry.</summary>
    Confirmed,

    /// <summary>A person said that it is not.</summary>
    Refused,
}

/// <summary>An entry of a roster that a party may be. It says nothing of what anyone did.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Party">The party's code.</param>
/// <param name="PartyName">The party's name.</param>
/// <param name="Roster">The roster's name.</param>
/// <param name="EntryId">The roster's own number for the entry.</param>
/// <param name="EntryName">The entry's name.</param>
/// <param name="Score">Likeness of the names, 0 to 1.</param>
/// <param name="Agrees">Sentences: what agrees.</param>
/// <param name="Differs">Sentences: what differs.</param>
/// <param name="Unknown">Sentences: what one side says and the other does not.</param>
/// <param name="State">What a person said of it.</param>
/// <param name="Reasons">Why; null until somebody gave reasons.</param>
/// <param name="By">Who decided; null for a lead.</param>
/// <param name="At">When; null for a lead.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record Identity(
    string Code,
    string Party,
    string PartyName,
    string Roster,
    string EntryId,
    string EntryName,
    double Score,
    ImmutableArray<string> Agrees,
    ImmutableArray<string> Differs,
    ImmutableArray<string> Unknown,
    IdentityState State,
    string? Reasons,
    string? By,
    DateTimeOffset? At,
    int Revision
);
