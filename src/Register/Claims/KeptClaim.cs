using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Register.Claims;

/// <summary>
/// Where a claim stands. Legal moves: a person moves it between read, confirmed and struck, in any order; a newer reading that has it no more
/// moves it from read to gone, one that finds it again back to read.
/// </summary>
public enum ClaimState
{
    /// <summary>A machine read it, nobody has looked.</summary>
    Read,

    /// <summary>A person confirmed that the statement says this.</summary>
    Confirmed,

    /// <summary>A person struck it: the statement does not say this. It stays, and is shown to who asks for it.</summary>
    Struck,

    /// <summary>A newer reading of the statement has it no more, and nobody had touched it: it is of an older version alone.</summary>
    Gone,
}

/// <summary>A party as something else names it.</summary>
/// <param name="Code">The party's code; of a merged party, the one it was merged into.</param>
/// <param name="Name">Its name.</param>
public sealed record PartyName(string Code, string Name);

/// <summary>A claim as the register keeps it: as read, with a person's corrections over it.</summary>
/// <param name="Code">What it is called by: its statement's code, a dot, a number that is never given twice.</param>
/// <param name="Statement">Its statement's code.</param>
/// <param name="State">What a person said of it.</param>
/// <param name="IsByPerson">A person added it; false where a machine read it.</param>
/// <param name="IsOrphaned">
/// The statement's text changed, and the words stand nowhere in it now, or at several places: the claim is of an older version.
/// </param>
/// <param name="Version">The number of the version that its position counts in.</param>
/// <param name="Quote">The words and their place in that version's text.</param>
/// <param name="Kind">What it does.</param>
/// <param name="KindCue">Which cue, model or person gave the kind.</param>
/// <param name="Speaker">Who is said to say it: a name, or <see cref="Attribution.Declarants"/>.</param>
/// <param name="SpeakerCue">The words that show it; null in the text's own voice.</param>
/// <param name="SpeakerParty">The speaker as a party; null in the text's own voice, and where it is none.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="CitesKind"><c>locatable</c>, <c>vague</c>, or null where no source is given.</param>
/// <param name="CitesWords">The source as worded; null where none is given.</param>
/// <param name="Flags">Wording worth noticing.</param>
/// <param name="CheckWorthiness">0 to 1; null where nothing gave one.</param>
/// <param name="Revision">Rises with each change: give it back with a change, so that nobody's edit is lost.</param>
public sealed record KeptClaim(
    string Code,
    string Statement,
    ClaimState State,
    bool IsByPerson,
    bool IsOrphaned,
    int Version,
    Quote Quote,
    ClaimKind Kind,
    string KindCue,
    string Speaker,
    string? SpeakerCue,
    PartyName? SpeakerParty,
    ImmutableArray<PartyName> About,
    string? CitesKind,
    string? CitesWords,
    ImmutableArray<Flag> Flags,
    double? CheckWorthiness,
    int Revision
)
{
    internal long Id { get; init; }
}
