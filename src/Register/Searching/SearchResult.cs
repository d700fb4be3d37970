using System.Collections.Immutable;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Searching;

/// <summary>What was found.</summary>
/// <param name="Hits">The page that was asked for.</param>
/// <param name="Count">How many claims fit, as far as they were counted.</param>
/// <param name="IsAtLeast">There are more: only the newest <see cref="Count"/> were looked at and put in order.</param>
/// <param name="Statements">Statements whose title or text has the words, newest first, at most 10; empty where a filter was given.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, int Count, bool IsAtLeast, ImmutableArray<StatementHit> Statements);

/// <summary>A claim that fits.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Title">Its statement's title, or file name.</param>
/// <param name="Issued">When the statement was issued; null where it does not say.</param>
/// <param name="Speakers">Who says it: the speaker, or the first of those who make the statement.</param>
/// <param name="Marks">Which parts of the claim's words were searched for: start and length in UTF-16 units.</param>
public sealed record SearchHit(
    KeptClaim Claim,
    string Title,
    string? Issued,
    ImmutableArray<string> Speakers,
    ImmutableArray<(int Start, int Length)> Marks
);

/// <summary>A statement that has the words.</summary>
public sealed record StatementHit(string Code, string Title, string? Issued);
