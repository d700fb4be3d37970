namespace Rejoinder.Register.Accounts;

/// <summary>Who works on a register. Everything that is done is done by an account. Thread-safe.</summary>
public sealed class AccountBook
{
    private readonly Register register;

    internal AccountBook(Register register) => this.register = register;

    /// <summary>The account of whoever has the register in their hands: made, as an administrator, where it is not there yet.</summary>
    /// <param name="name">The person's name.</param>
    /// <exception cref="RegisterException">The account is closed, or the name is empty.</exception>
    public Account Acting(string name)
    {
        name = Checked(name);
        if (register.Read(s => Row(s, name)) is { } row)
        {
            return row.ClosedAt is null
                ? row.ToAccount()
                : throw new RegisterException(ProblemKind.Forbidden, $"The account {name} was closed on {row.ClosedAt[..10]}.");
        }

        return Add(name, Role.Administrator, null);
    }

    /// <summary>Makes an account.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">The role.</param>
    /// <param name="by">Who makes it; null where it makes itself.</param>
    /// <exception cref="RegisterException">There is one of that name, or <paramref name="by"/> is no administrator.</exception>
    public Account Add(string name, Role role, Account? by)
    {
        name = Checked(name);
        if (by is not null)
        {
            Roles.Need(by, Role.Administrator, "make accounts");
        }

        return register.Write(
            by ?? new Account(0, "", name, Role.Administrator),
            s =>
            {
                // Another process may have made it in between.
                if (Row(s, name) is { } there)
                {
                    return by is null
                        ? there.ToAccount()
                        : throw new RegisterException(ProblemKind.Request, $"There is an account {name} already.");
                }

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
                s.Deed("account-made", account.Code, by?.Id ?? account.Id);
                return account;
            }
        );
    }

    /// <summary>All accounts that are open, by name.</summary>
    public IReadOnlyList<Account> List() =>
        register.Read(s =>
            s.Query<AccountRow>("SELECT id, code, name, role, closed_at AS ClosedAt FROM account WHERE closed_at IS NULL ORDER BY name")
                .Select(r => r.ToAccount())
                .ToList()
        );

    /// <summary>Gives an account another role, or closes it (null). The last administrator stays one.</summary>
    /// <exception cref="RegisterException">There is no such account, or it is the last administrator.</exception>
    public void Change(string name, Role? role, Account by)
    {
        Roles.Need(by, Role.Administrator, "change accounts");
        register.Write(
            by,
            s =>
            {
                var row = Row(s, name) is { ClosedAt: null } open ? open : throw RegisterException.NotFound("account", name);
                var others = s.One<long>(
                    "SELECT count(*) FROM account WHERE role = 'administrator' AND closed_at IS NULL AND id <> @Id",
                    new { row.Id }
                );
                if (row.ToAccount().Role == Role.Administrator && role != Role.Administrator && others == 0)
                {
                    throw new RegisterException(ProblemKind.State, $"{name} is the last administrator: make another one first.");
                }

                s.Execute(
                    "UPDATE account SET role = coalesce(@word, role), closed_at = @closed WHERE id = @Id",
                    new
                    {
                        word = role is { } r ? Roles.Word(r) : null,
                        closed = role is null ? s.Now : null,
                        row.Id,
                    }
                );
                s.Deed(role is null ? "account-closed" : "account-changed", row.Code);
                return true;
            }
        );
    }

    private static AccountRow? Row(Session s, string name) =>
        s.First<AccountRow>("SELECT id, code, name, role, closed_at AS ClosedAt FROM account WHERE name = @name", new { name });

    private static string Checked(string name) =>
        name.Trim() is { Length: > 0 and <= 200 } given && !given.Any(char.IsControl)
            ? given
            : throw new RegisterException(ProblemKind.Request, "An account needs a name of 1 to 200 characters in one line.");

    private sealed record AccountRow(long Id, string Code, string Name, string Role, string? ClosedAt)
    {
        public Account ToAccount() => new(Id, Code, Name, Roles.Read(Role));
    }
}
