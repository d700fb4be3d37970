namespace Rejoinder.Register.Accounts;

/// <summary>How an account signs in with a password, and what keeps others from trying many.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="PasswordHash">Made and checked by whoever signs people in; null where the account has no password.</param>
/// <param name="SecurityStamp">Changes where everybody who is signed in to the account is to be signed out.</param>
/// <param name="Failures">Wrong passwords in a row.</param>
/// <param name="LockedUntil">Until when no password is tried; null where any may be.</param>
public sealed record Credential(long Account, string? PasswordHash, string SecurityStamp, int Failures, DateTimeOffset? LockedUntil);

/// <summary>A passkey of an account.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="CredentialId">What the authenticator calls it.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Data">JSON of whoever checks it: the register does not look into it.</param>
public sealed record KeptPasskey(long Account, byte[] CredentialId, string Name, string Data);
