using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.SignIn;

/// <summary>Lets ASP.NET Core Identity keep what it knows of accounts in the register.</summary>
internal sealed class AccountStore(Register.Register register)
    : IUserPasswordStore<AccountUser>,
        IUserSecurityStampStore<AccountUser>,
        IUserLockoutStore<AccountUser>,
        IUserPasskeyStore<AccountUser>
{
    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Name);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Name);

    // Names are the register's to give.
    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken) => UpdateAsync(user, cancellationToken);

    public Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        register.Credentials.Keep(user.ToCredential());
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are closed, not deleted.");

    public Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(
            long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Of(register.Accounts.ById(id)) : null
        );

    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(Of(register.Accounts.Find(normalizedUserName)));

    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken)
    {
        user.Failures = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task AddOrUpdatePasskeyAsync(AccountUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        register.Credentials.KeepPasskey(
            new KeptPasskey(
                user.Account.Id,
                passkey.CredentialId,
                passkey.Name ?? "passkey",
                JsonSerializer.Serialize(PasskeyData.Of(passkey))
            )
        );
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. register.Credentials.Passkeys(user.Account.Id).Select(PasskeyData.Read)]);

    public Task<AccountUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(register.Credentials.Passkey(credentialId) is { } key ? Of(register.Accounts.ById(key.Account)) : null);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(
            register.Credentials.Passkey(credentialId) is { } key && key.Account == user.Account.Id ? PasskeyData.Read(key) : null
        );

    public Task RemovePasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        register.Credentials.RemovePasskey(user.Account.Id, credentialId);
        return Task.CompletedTask;
    }

    public void Dispose() { }

    private AccountUser? Of(Account? account) => account is null ? null : AccountUser.Of(account, register.Credentials.Of(account.Id));

    /// <summary>A passkey as JSON.</summary>
    private sealed record PasskeyData(
        byte[] PublicKey,
        DateTimeOffset CreatedAt,
        uint SignCount,
        string[]? Transports,
        bool IsUserVerified,
        bool IsBackupEligible,
        bool IsBackedUp,
        byte[] AttestationObject,
        byte[] ClientDataJson
    )
    {
        public static PasskeyData Of(UserPasskeyInfo key) =>
            new(
                key.PublicKey,
                key.CreatedAt,
                key.SignCount,
                key.Transports,
                key.IsUserVerified,
                key.IsBackupEligible,
                key.IsBackedUp,
                key.AttestationObject,
                key.ClientDataJson
            );

        public static UserPasskeyInfo Read(KeptPasskey kept)
        {
            var data = JsonSerializer.Deserialize<PasskeyData>(kept.Data)!;
            return new UserPasskeyInfo(
                kept.CredentialId,
                data.PublicKey,
                data.CreatedAt,
                data.SignCount,
                data.Transports,
                data.IsUserVerified,
                data.IsBackupEligible,
                data.IsBackedUp,
                data.AttestationObject,
                data.ClientDataJson
            )
            {
                Name = kept.Name,
            };
        }
    }
}
