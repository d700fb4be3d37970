using System.Collections.Immutable;

namespace Rejoinder.Register.Findings;

/// <summary>Something that speaks for or against: a link or a file, with the passage that matters.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="IsFile">A file that is kept; false for a link.</param>
/// <param name="Address">Where it is; null for a file that came by hand.</param>
/// <param name="Title">What it is.</param>
/// <param name="Excerpt">The passage that matters, word for word.</param>
/// <param name="Sha256">Of the archived copy; null where there is none.</param>
/// <param name="MediaType">Of the archived copy; null where there is none.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="AddedAt">When.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null where it counts.</param>
/// <param name="Bearings">What it bears on, and on which side.</param>
public sealed record EvidenceItem(
    string Code,
    bool IsFile,
    string? Address,
    string Title,
    string Excerpt,
    string? Sha256,
    string? MediaType,
    string AddedBy,
    DateTimeOffset AddedAt,
    DateTimeOffset? WithdrawnAt,
    ImmutableArray<Bearing> Bearings
);

/// <summary>What evidence bears on.</summary>
/// <param name="Subject">Code of a claim, finding, link, party, or of a case sheet with a criterion's letter (<c>c-….a</c>).</param>
/// <param name="IsFor">It speaks for it; false: against.</param>
public sealed record Bearing(string Subject, bool IsFor);

/// <summary>Evidence to add.</summary>
/// <param name="Title">What it is; not empty.</param>
/// <param name="Excerpt">The passage that matters; not empty.</param>
/// <param name="Address">Where it is: http or https; null for a file alone.</param>
/// <param name="Copy">The archived copy; null for a link alone.</param>
/// <param name="MediaType">Of the copy.</param>
public sealed record NewEvidence(string Title, string Excerpt, string? Address, byte[]? Copy = null, string? MediaType = null);
