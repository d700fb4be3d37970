namespace Rejoinder.Register.Accounts;

/// <summary>An account's row.</summary>
internal sealed record AccountRow(long Id, string Code, string Name, string Role, string? ClosedAt)
{
    public Account ToAccount() => new(Id, Code, Name, Roles.Read(Role));
}

/// <summary>Reads and makes accounts.</summary>
internal static class AccountRows
{
    public const string Columns = "SELECT id, code, name, role, closed_at AS ClosedAt FROM account";

    public static AccountRow? ByName(Session s, string name) => s.First<AccountRow>($"{Columns} WHERE name = @name", new { name });

    public static AccountRow? ById(Session s, long id) => s.First<AccountRow>($"{Columns} WHERE id = @id", new { id });

    /// <summary>The open account of a name.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static AccountRow Open(Session s, string name) =>
        ByName(s, name) is { ClosedAt: null } open ? open : throw RegisterException.NotFound("account", name);

    /// <summary>The open account with an id.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static AccountRow Open(Session s, long id) =>
        ById(s, id) is { ClosedAt: null } open
            ? open
            : throw RegisterException.NotFound("open account", FormattableString.Invariant($"{id}"));

    /// <summary>Makes an account; the name is not taken.</summary>
    /// <param name="s">The session.</param>
    /// <param name="name">Its name.</param>
    /// <param name="role">Its role.</param>
    /// <param name="by">Id of who makes it; null where it makes itself.</param>
    public static Account Make(Session s, string name, Role role, long? by)
    {
        var account = new Account(s.NextId("account"), Code.New(Code.Account), name, role);
        s.Execute(
            "INSERT INTO account (id, code, name, role, made_at) VALUES (@Id, @Code, @Name, @role, @now)",
            new
            {
                account.Id,
                account.Code,
                account.Name,
                role = Roles.Word(role),
                now = s.Now,
            }
        );
        s.Deed("account-made", account.Code, by ?? account.Id);
        return account;
    }

    /// <summary>Takes away all by which somebody could sign in to an account, and what they had not saved.</summary>
    public static void Lock(Session s, long id)
    {
        foreach (var table in new[] { "credential", "passkey", "api_key", "draft" })
        {
            s.Execute($"DELETE FROM {table} WHERE account_id = @id", new { id });
        }

        s.Execute(
            "UPDATE invitation SET withdrawn_at = @now WHERE reset_id = @id AND used_at IS NULL AND withdrawn_at IS NULL",
            new { id, now = s.Now }
        );
    }

    public static RegisterException Taken(string name) => new(ProblemKind.Request, $"There is an account {name} already.");

    /// <summary>A name without the spaces around it.</summary>
    /// <exception cref="RegisterException">It can be no account's.</exception>
    public static string Checked(string name) =>
        name.Trim() is { Length: > 0 and <= 200 } given && !given.Any(char.IsControl)
            ? given
            : throw new RegisterException(ProblemKind.Request, "An account needs a name of 1 to 200 characters in one line.");
}
