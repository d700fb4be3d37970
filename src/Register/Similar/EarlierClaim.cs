using System.Collections.Immutable;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Similar;

/// <summary>An earlier claim like the one asked for, with its statement and why it is like it. A likeness, never a verdict.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Title">Its statement's title, or file name.</param>
/// <param name="Issued">When the statement was issued; null where it does not say.</param>
/// <param name="Speakers">Who says it.</param>
/// <param name="Likeness">How the list was ordered, with the words in common and whether both affirm alike.</param>
public sealed record EarlierClaim(KeptClaim Claim, string Title, string? Issued, ImmutableArray<string> Speakers, SimilarClaim Likeness);
