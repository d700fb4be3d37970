using System.Collections.Immutable;

namespace Rejoinder.Register.Accounts;

/// <summary>What a program may do for an account. The account's own role is the most that it may, whatever its scopes.</summary>
/// <param name="Code">What it is called by; tells nothing of the secret.</param>
/// <param name="Account">The account's id.</param>
/// <param name="AccountName">The account's name.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Scopes">Of <c>read</c>, <c>write</c>, <c>publish</c>, <c>administer</c>.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it works; null for ever.</param>
public sealed record ApiKey(
    string Code,
    long Account,
    string AccountName,
    string Name,
    ImmutableArray<string> Scopes,
    DateTimeOffset MadeAt,
    DateTimeOffset? ExpiresAt
);
