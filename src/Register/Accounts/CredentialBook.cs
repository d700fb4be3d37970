using System.Buffers.Text;

namespace Rejoinder.Register.Accounts;

/// <summary>Passwords and passkeys of accounts. Who may change them is for whoever signs people in to know. In no export. Thread-safe.</summary>
public sealed class CredentialBook
{
    private readonly Register register;

    internal CredentialBook(Register register) => this.register = register;

    /// <summary>An account's credential; null where it has none yet.</summary>
    /// <param name="account">The account's id.</param>
    public Credential? Of(long account) =>
        register.Read(s =>
            s.First<CredentialRow>(
                    """
                    SELECT account_id AS Account, password_hash AS PasswordHash, security_stamp AS SecurityStamp, failures,
                        locked_until AS LockedUntil
                    FROM credential WHERE account_id = @account
                    """,
                    new { account }
                )
                ?.ToCredential()
        );

    /// <summary>Keeps an account's credential, in place of the one that there was.</summary>
    /// <exception cref="RegisterException">There is no such account, or it is closed.</exception>
    public void Keep(Credential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        register.Maintain(s =>
        {
            AccountRows.Open(s, credential.Account);
            return s.Execute(
                """
                INSERT INTO credential (account_id, password_hash, security_stamp, failures, locked_until)
                VALUES (@Account, @PasswordHash, @SecurityStamp, @Failures, @locked)
                ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash, security_stamp = excluded.security_stamp,
                    failures = excluded.failures, locked_until = excluded.locked_until
                """,
                new
                {
                    credential.Account,
                    credential.PasswordHash,
                    credential.SecurityStamp,
                    credential.Failures,
                    locked = credential.LockedUntil is { } until ? Times.Text(until) : null,
                }
            );
        });
    }

    /// <summary>An account's passkeys, by name.</summary>
    /// <param name="account">The account's id.</param>
    public IReadOnlyList<KeptPasskey> Passkeys(long account) =>
        register.Read(s => Passkeys(s, "account_id = @account ORDER BY name, credential_id", new { account }));

    /// <summary>The passkey with an id; null where there is none.</summary>
    /// <param name="credentialId">What the authenticator calls it.</param>
    public KeptPasskey? Passkey(byte[] credentialId) =>
        register.Read(s => Passkeys(s, "credential_id = @id", new { id = Base64Url.EncodeToString(credentialId) }).FirstOrDefault());

    /// <summary>Keeps a passkey: a new one, or a newer state of one that is there.</summary>
    /// <exception cref="RegisterException">It is another account's, or the account is closed.</exception>
    public void KeepPasskey(KeptPasskey passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        register.Maintain(s =>
        {
            AccountRows.Open(s, passkey.Account);
            var kept = s.Execute(
                """
                INSERT INTO passkey (credential_id, account_id, name, data) VALUES (@id, @Account, @Name, @Data)
                ON CONFLICT (credential_id) DO UPDATE SET name = excluded.name, data = excluded.data
                WHERE passkey.account_id = excluded.account_id
                """,
                new
                {
                    id = Base64Url.EncodeToString(passkey.CredentialId),
                    passkey.Account,
                    passkey.Name,
                    passkey.Data,
                }
            );
            return kept == 1 ? kept : throw new RegisterException(ProblemKind.Conflict, "This passkey is another account's.");
        });
    }

    /// <summary>Removes a passkey; one that is not there, or another account's, is left alone.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="credentialId">What the authenticator calls it.</param>
    public void RemovePasskey(long account, byte[] credentialId) =>
        register.Maintain(s =>
            s.Execute(
                "DELETE FROM passkey WHERE account_id = @account AND credential_id = @id",
                new { account, id = Base64Url.EncodeToString(credentialId) }
            )
        );

    private static List<KeptPasskey> Passkeys(Session s, string where, object values) =>
        s.Query<(long Account, string Id, string Name, string Data)>(
                $"SELECT account_id, credential_id, name, data FROM passkey WHERE {where}",
                values
            )
            .Select(k => new KeptPasskey(k.Account, Base64Url.DecodeFromChars(k.Id), k.Name, k.Data))
            .ToList();

    private sealed class CredentialRow
    {
        public long Account { get; set; }
        public string? PasswordHash { get; set; }
        public string SecurityStamp { get; set; } = "";
        public int Failures { get; set; }
        public string? LockedUntil { get; set; }

        public Credential ToCredential() =>
            new(Account, PasswordHash, SecurityStamp, Failures, LockedUntil is null ? null : Times.Read(LockedUntil));
    }
}
