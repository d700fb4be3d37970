using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Statements;

/// <summary>What a person has said of a statement's record.</summary>
public enum StatementState
{
    /// <summary>A machine read it.</summary>
    Read,

    /// <summary>A person confirmed the record as a whole; the journal has it.</summary>
    Confirmed,

    /// <summary>Its content was erased at a person's request.</summary>
    Erased,
}

/// <summary>A statement in a list.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="State">What a person said of its record.</param>
/// <param name="Title">Its title, or the name of its file where it has none; empty once erased.</param>
/// <param name="Kind">What sort of statement it is.</param>
/// <param name="Issued">When it was issued, where it says so.</param>
/// <param name="ReceivedAt">When the register got it.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Versions">How many versions of its record are kept.</param>
/// <param name="Speakers">The first of those who make it.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record KeptStatement(
    string Code,
    StatementState State,
    string Title,
    string Kind,
    string? Issued,
    DateTimeOffset ReceivedAt,
    int Claims,
    int Versions,
    ImmutableArray<string> Speakers,
    int Revision
)
{
    /// <summary>Everybody may see it.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Since when everybody may see it; null where not everybody may.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Its private persons are shown by their initials in everything published.</summary>
    public bool ShowsInitials { get; init; }

    internal long Id { get; init; }
}

/// <summary>A version of a statement's record.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Reason"><c>received</c>, <c>imported</c>, <c>re-read</c>, <c>changed</c> (the document's text did), <c>erased</c>.</param>
/// <param name="Reader">What read it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="By">The account that had it made.</param>
/// <param name="DocumentSha256">The document it was read from.</param>
/// <param name="Counts">It is the version that counts now.</param>
public sealed record StatementVersion(
    int Number,
    string Reason,
    string Reader,
    DateTimeOffset MadeAt,
    string By,
    string DocumentSha256,
    bool Counts
);

/// <summary>Everything that a page about a statement shows.</summary>
/// <param name="Head">The statement.</param>
/// <param name="Record">
/// The record that counts, with people's corrections over it: claims that are struck left out, claims that were added put in, in order of
/// place and called c1, c2, … anew.
/// </param>
/// <param name="Claims">All claims as kept, the struck and the orphaned with them.</param>
/// <param name="PartyCodes">Which party of the register each party of the record is, by its id in the record.</param>
public sealed record StatementPage(
    KeptStatement Head,
    StatementRecord Record,
    ImmutableArray<KeptClaim> Claims,
    ImmutableDictionary<string, PartyName> PartyCodes
)
{
    /// <summary>The claims that the record has, each at the place of its claim there.</summary>
    public ImmutableArray<KeptClaim> InRecord =>
        [
            .. Claims
                .Where(c => (c.State is ClaimState.Read or ClaimState.Confirmed) && !c.IsOrphaned)
                .OrderBy(c => c.Quote.Start)
                .ThenBy(c => c.Quote.End),
        ];
}
