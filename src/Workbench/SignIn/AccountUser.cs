using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.SignIn;

/// <summary>An account with what it signs in by, as ASP.NET Core Identity works on it. Not thread-safe.</summary>
internal sealed class AccountUser
{
    public required Account Account { get; init; }

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public static AccountUser Of(Account account, Credential? credential) =>
        new()
        {
            Account = account,
            PasswordHash = credential?.PasswordHash,
            SecurityStamp = credential?.SecurityStamp ?? "",
            Failures = credential?.Failures ?? 0,
            LockedUntil = credential?.LockedUntil,
        };

    public Credential ToCredential() => new(Account.Id, PasswordHash, SecurityStamp, Failures, LockedUntil);
}
