namespace Rejoinder.Register.Accounts;

/// <summary>Links by which people make their account or set a new password: each works once, and of each name the newest alone. Thread-safe.</summary>
public sealed class InvitationBook
{
    private const string Columns = """
        SELECT i.id, i.code, coalesce(r.name, i.name) AS Name, coalesce(r.role, i.role) AS Role, i.reset_id AS ResetId, i.account_id AS ById,
            a.name AS ByName, i.made_at AS MadeAt, i.expires_at AS ExpiresAt
        FROM invitation i JOIN account a ON a.id = i.account_id LEFT JOIN account r ON r.id = i.reset_id
        WHERE i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > @now
        """;

    private readonly Register register;

    internal InvitationBook(Register register) => this.register = register;

    /// <summary>Invites somebody.</summary>
    /// <param name="name">The name of the account that is to be.</param>
    /// <param name="role">Its role.</param>
    /// <param name="lasts">How long the link works: up to a year.</param>
    /// <param name="by">Who invites.</param>
    /// <returns>The token of the link: kept nowhere, told once.</returns>
    /// <exception cref="RegisterException">The name is taken, or <paramref name="by"/> is no administrator.</exception>
    public string Make(string name, Role role, TimeSpan lasts, Account by)
    {
        Roles.Need(by, Role.Administrator, "invite people");
        name = AccountRows.Checked(name);
        return register.Write(
            by,
            s => AccountRows.ByName(s, name) is null ? Insert(s, name, role, null, lasts) : throw AccountRows.Taken(name)
        );
    }

    /// <summary>Makes a link by which somebody sets a new password for their account.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="lasts">How long the link works: up to a year.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The token of the link: kept nowhere, told once.</returns>
    /// <exception cref="RegisterException">There is no such account, or <paramref name="by"/> is no administrator.</exception>
    public string MakeReset(string name, TimeSpan lasts, Account by)
    {
        Roles.Need(by, Role.Administrator, "reset passwords");
        return register.Write(
            by,
            s =>
            {
                var account = AccountRows.Open(s, name).ToAccount();
                return Insert(s, account.Name, account.Role, account.Id, lasts);
            }
        );
    }

    /// <summary>The invitation of a link; null where it is used, withdrawn or expired, or was never made.</summary>
    /// <param name="token">The token of the link.</param>
    public Invitation? Find(string token) => register.Read(s => ByToken(s, token)?.ToInvitation());

    /// <summary>All that still work, the newest first.</summary>
    public IReadOnlyList<Invitation> Open() =>
        register.Read(s =>
            s.Query<InvitationRow>($"{Columns} ORDER BY i.id DESC", new { now = s.Now }).Select(i => i.ToInvitation()).ToList()
        );

    /// <summary>Withdraws an invitation.</summary>
    /// <exception cref="RegisterException">It works no more, or <paramref name="by"/> is no administrator.</exception>
    public void Withdraw(string code, Account by)
    {
        Roles.Need(by, Role.Administrator, "withdraw invitations");
        register.Write(
            by,
            s =>
            {
                if (
                    s.Execute(
                        "UPDATE invitation SET withdrawn_at = @now WHERE code = @code AND used_at IS NULL AND withdrawn_at IS NULL",
                        new { code, now = s.Now }
                    ) == 0
                )
                {
                    throw RegisterException.NotFound("open invitation", code);
                }

                s.Deed("invitation-withdrawn", code);
                return true;
            }
        );
    }

    /// <summary>Uses an invitation: makes the account, or gives the one that gets a new password.</summary>
    /// <param name="token">The token of the link.</param>
    /// <exception cref="RegisterException">The link works no more, or the name was taken since.</exception>
    public Account Accept(string token) =>
        register.Maintain(s =>
        {
            var row =
                ByToken(s, token)
                ?? throw new RegisterException(
                    ProblemKind.State,
                    "This link was used already, was withdrawn, or has expired. Ask for a new one."
                );
            s.Execute("UPDATE invitation SET used_at = @now WHERE id = @Id", new { now = s.Now, row.Id });
            var account =
                row.ResetId is { } id ? AccountRows.Open(s, id).ToAccount()
                : AccountRows.ByName(s, row.Name) is null ? AccountRows.Make(s, row.Name, Roles.Read(row.Role), row.ById)
                : throw AccountRows.Taken(row.Name);
            s.Deed("invitation-accepted", row.Code, account.Id);
            return account;
        });

    private static string Insert(Session s, string name, Role role, long? reset, TimeSpan lasts)
    {
        if (lasts <= TimeSpan.Zero || lasts > TimeSpan.FromDays(366))
        {
            throw new RegisterException(ProblemKind.Request, "A link works for some time, up to a year.");
        }

        var (token, code) = (Secret.New(), Code.New(Code.Invitation));
        s.Execute(
            """
            UPDATE invitation SET withdrawn_at = @now WHERE used_at IS NULL AND withdrawn_at IS NULL
            AND (reset_id = CAST(@reset AS BIGINT) OR (reset_id IS NULL AND CAST(@reset AS BIGINT) IS NULL AND name = @name))
            """,
            new
            {
                now = s.Now,
                reset,
                name,
            }
        );
        s.Execute(
            """
            INSERT INTO invitation (id, code, token_sha256, name, role, reset_id, account_id, made_at, expires_at)
            VALUES (@id, @code, @hash, @name, @role, @reset, @by, @now, @expires)
            """,
            new
            {
                id = s.NextId("invitation"),
                code,
                hash = Secret.Hash(token),
                name,
                role = Roles.Word(role),
                reset,
                by = s.Account.Id,
                now = s.Now,
                expires = Times.Text(s.Time + lasts),
            }
        );
        s.Deed("invitation-made", code);
        return token;
    }

    private static InvitationRow? ByToken(Session s, string token) =>
        s.First<InvitationRow>($"{Columns} AND i.token_sha256 = @hash", new { now = s.Now, hash = Secret.Hash(token) });

    private sealed class InvitationRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
        public string Role { get; set; } = "";
        public long? ResetId { get; set; }
        public long ById { get; set; }
        public string ByName { get; set; } = "";
        public string MadeAt { get; set; } = "";
        public string ExpiresAt { get; set; } = "";

        public Invitation ToInvitation() =>
            new(Code, Name, Roles.Read(Role), ByName, Times.Read(MadeAt), Times.Read(ExpiresAt)) { IsReset = ResetId is not null };
    }
}
