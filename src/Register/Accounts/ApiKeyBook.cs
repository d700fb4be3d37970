namespace Rejoinder.Register.Accounts;

/// <summary>Keys of programs that work for an account. Thread-safe.</summary>
public sealed class ApiKeyBook
{
    private const string Columns = """
        SELECT k.code, k.account_id AS Account, a.name AS AccountName, a.code AS AccountCode, a.role, k.name, k.scopes, k.made_at AS MadeAt,
            k.expires_at AS ExpiresAt
        FROM api_key k JOIN account a ON a.id = k.account_id WHERE k.closed_at IS NULL AND a.closed_at IS NULL
        """;

    private readonly Register register;

    internal ApiKeyBook(Register register) => this.register = register;

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is for: 1 to 100 characters.</param>
    /// <param name="scopes">What it may do: not more than <paramref name="by"/> may.</param>
    /// <param name="expires">Until when it works; null for ever.</param>
    /// <param name="by">Whom it works for.</param>
    /// <returns>The key, and its secret: kept nowhere, told once.</returns>
    /// <exception cref="RegisterException">A scope is none or more than the account may, the time is over, or the name is empty.</exception>
    public (ApiKey Key, string Secret) Make(string name, IReadOnlyList<string> scopes, DateTimeOffset? expires, Account by)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(by);
        name = name.Trim();
        if (name.Length is 0 or > 100 || name.Any(char.IsControl))
        {
            throw new RegisterException(ProblemKind.Request, "A key needs a name of 1 to 100 characters in one line.");
        }

        if (scopes.Count == 0)
        {
            throw new RegisterException(ProblemKind.Request, "A key may do something: give it a scope.");
        }

        foreach (var scope in scopes)
        {
            Roles.Need(by, RoleOf(scope), $"give a key the scope {scope}");
        }

        return register.Write(
            by,
            s =>
            {
                AccountRows.Open(s, by.Id);
                if (expires <= s.Time)
                {
                    throw new RegisterException(ProblemKind.Request, "The key's time is over before it begins.");
                }

                var (secret, code) = ("rj_" + Secret.New(), Code.New(Code.ApiKey));
                s.Execute(
                    """
                    INSERT INTO api_key (id, code, account_id, name, scopes, secret_sha256, made_at, expires_at)
                    VALUES (@id, @code, @account, @name, @scopes, @hash, @now, @expires)
                    """,
                    new
                    {
                        id = s.NextId("api_key"),
                        code,
                        account = by.Id,
                        name,
                        scopes = string.Join(' ', scopes.Distinct(StringComparer.Ordinal).OrderBy(RoleOf)),
                        hash = Secret.Hash(secret),
                        now = s.Now,
                        expires = expires is { } until ? Times.Text(until) : null,
                    }
                );
                s.Deed("key-made", code);
                return (s.First<KeyRow>($"{Columns} AND k.code = @code", new { code })!.ToKey(), secret);
            }
        );
    }

    /// <summary>The key of a secret, and whom it works for as they are now; null where it is closed or expired, or was never made.</summary>
    /// <param name="secret">The secret.</param>
    public (ApiKey Key, Account Account)? Find(string secret) =>
        register.Read(s =>
            s.First<KeyRow>(
                $"{Columns} AND k.secret_sha256 = @hash AND (k.expires_at IS NULL OR k.expires_at > @now)",
                new { hash = Secret.Hash(secret), now = s.Now }
            )
                is { } row
                ? (row.ToKey(), new Account(row.Account, row.AccountCode, row.AccountName, Roles.Read(row.Role)))
                : ((ApiKey, Account)?)null
        );

    /// <summary>An account's keys, the expired with them, the newest first.</summary>
    /// <param name="account">The account's id.</param>
    public IReadOnlyList<ApiKey> Of(long account) => Keys("AND k.account_id = @account", new { account });

    /// <summary>All keys, the expired with them, the newest first.</summary>
    public IReadOnlyList<ApiKey> All() => Keys("", new { });

    /// <summary>Closes a key.</summary>
    /// <param name="code">The key.</param>
    /// <param name="by">Whose key it is, or an administrator.</param>
    /// <exception cref="RegisterException">There is no such key, or <paramref name="by"/> may not.</exception>
    public void Close(string code, Account by) =>
        register.Write(
            by,
            s =>
            {
                var row = s.First<KeyRow>($"{Columns} AND k.code = @code", new { code }) ?? throw RegisterException.NotFound("key", code);
                if (row.Account != by.Id)
                {
                    Roles.Need(by, Role.Administrator, "close others' keys");
                }

                s.Execute("UPDATE api_key SET closed_at = @now WHERE code = @code", new { code, now = s.Now });
                s.Deed("key-closed", code);
                return true;
            }
        );

    private List<ApiKey> Keys(string where, object values) =>
        register.Read(s => s.Query<KeyRow>($"{Columns} {where} ORDER BY k.id DESC", values).Select(k => k.ToKey()).ToList());

    private static Role RoleOf(string scope) =>
        scope switch
        {
            "read" => Role.Reader,
            "write" => Role.Analyst,
            "publish" => Role.Editor,
            "administer" => Role.Administrator,
            _ => throw new RegisterException(ProblemKind.Request, $"“{scope}” is no scope: there are read, write, publish and administer."),
        };

    private sealed class KeyRow
    {
        public string Code { get; set; } = "";
        public long Account { get; set; }
        public string AccountName { get; set; } = "";
        public string AccountCode { get; set; } = "";
        public string Role { get; set; } = "";
        public string Name { get; set; } = "";
        public string Scopes { get; set; } = "";
        public string MadeAt { get; set; } = "";
        public string? ExpiresAt { get; set; }

        public ApiKey ToKey() =>
            new(
                Code,
                Account,
                AccountName,
                Name,
                [.. Scopes.Split(' ')],
                Times.Read(MadeAt),
                ExpiresAt is null ? null : Times.Read(ExpiresAt)
            );
    }
}
