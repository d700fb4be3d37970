using System.Collections.Immutable;

namespace Rejoinder.Register.Findings;

/// <summary>
/// Where a finding stands. Legal moves: draft to second reading and back by its second reader; second reading to published; published to
/// corrected (again and again) or withdrawn; corrected to withdrawn. What was once published is never a draft again.
/// </summary>
public enum FindingState
{
    /// <summary>Its author writes it.</summary>
    Draft,

    /// <summary>Somebody else is to read it before it is published.</summary>
    SecondReading,

    /// <summary>Everybody may see it.</summary>
    Published,

    /// <summary>It was published, and a newer version was published in its place.</summary>
    Corrected,

    /// <summary>It was published, and was taken back; why stays on record.</summary>
    Withdrawn,
}

/// <summary>What a person found of a claim. Machines find nothing.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Claim">The claim's code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Rating">The rating of the version that counts, from the desk's own scale.</param>
/// <param name="Reasons">Its reasons.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="SecondReader">Who read it before it was published; null until then.</param>
/// <param name="PublishedAt">When it was first published; null where it was not.</param>
/// <param name="Withdrawal">Why it was withdrawn; null where it was not.</param>
/// <param name="Entry">Its newest entry in the journal; null where it was never published.</param>
/// <param name="Versions">Every version, the oldest first.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record Finding(
    string Code,
    string Claim,
    FindingState State,
    string Rating,
    string Reasons,
    string Author,
    string? SecondReader,
    DateTimeOffset? PublishedAt,
    string? Withdrawal,
    long? Entry,
    ImmutableArray<FindingVersion> Versions,
    int Revision
)
{
    /// <summary>When it was withdrawn; null where it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The version that everybody may see, or might until it was withdrawn; null where it was never published.</summary>
    public FindingVersion? Public => History is [] ? null : History[^1];

    /// <summary>
    /// Every version that was public, the oldest first: the first since <see cref="PublishedAt"/>, each further one a correction since it was made.
    /// Empty where it was never published.
    /// </summary>
    public ImmutableArray<FindingVersion> History { get; init; } = [];
}

/// <summary>A finding's text at a time.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Rating">From the desk's scale.</param>
/// <param name="Reasons">Why.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record FindingVersion(int Number, string Rating, string Reasons, string By, DateTimeOffset At);
