namespace Rejoinder.Register.Accounts;

/// <summary>A link by which somebody makes their account, or sets a new password for it.</summary>
/// <param name="Code">What it is called by; tells nothing of the token in the link.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Role">The account's role.</param>
/// <param name="By">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record Invitation(string Code, string Name, Role Role, string By, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether the account is there and gets a new password; false where it is made.</summary>
    public bool IsReset { get; init; }
}
