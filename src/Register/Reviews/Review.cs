using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Reviews;

/// <summary>
/// A claim that others reviewed, as they say it. Its rating is theirs, to the letter: it is shown as a quote with who gave it, and never put on the
/// desk's scale. Immutable.
/// </summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Words">The claim, as they word it.</param>
/// <param name="Speaker">Who is said to have said it; null where they do not tell.</param>
/// <param name="SaidAt">When that was: an ISO 8601 date, month or year; null where they do not tell.</param>
/// <param name="Publisher">Who reviewed it.</param>
/// <param name="Site">Their site, as a host or address; null where they do not tell.</param>
/// <param name="Rating">What they rated it, verbatim.</param>
/// <param name="ReviewedAt">When: an ISO 8601 date, month or year; null where they do not tell.</param>
/// <param name="Address">Where the review is found, http or https; null where they do not tell.</param>
/// <param name="Title">The review's headline; null where they do not tell.</param>
/// <param name="Language">BCP 47; null where they do not tell.</param>
/// <param name="TakenAt">When it came into the register.</param>
public sealed record Review(
    string Code,
    string Words,
    string? Speaker,
    string? SaidAt,
    string Publisher,
    string? Site,
    string Rating,
    string? ReviewedAt,
    string? Address,
    string? Title,
    string? Language,
    DateTimeOffset TakenAt
)
{
    internal long Id { get; init; }
}

/// <summary>A review of a claim like the one asked for, and why it is like it. A likeness, never a verdict.</summary>
/// <param name="Review">The review.</param>
/// <param name="Likeness">How the list was ordered, with the words in common and whether both claims affirm alike.</param>
public sealed record SimilarReview(Review Review, SimilarClaim Likeness);

/// <summary>A review as a file has it. Its origin is what makes it the same review when it comes again: SHA-256.</summary>
internal sealed record NewReview(
    string Origin,
    string Words,
    string? Speaker,
    string? SaidAt,
    string Publisher,
    string? Site,
    string Rating,
    string? ReviewedAt,
    string? Address,
    string? Title,
    string? Language
);
