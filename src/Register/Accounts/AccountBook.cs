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
        name = AccountRows.Checked(name);
        if (register.Read(s => AccountRows.ByName(s, name)) is { } row)
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
        name = AccountRows.Checked(name);
        if (by is not null)
        {
            Roles.Need(by, Role.Administrator, "make accounts");
        }

        return register.Write(
            by ?? new Account(0, "", name, Role.Administrator),
            s =>
            {
                // Another process may have made it in between.
                if (AccountRows.ByName(s, name) is { } there)
                {
                    return by is null ? there.ToAccount() : throw AccountRows.Taken(name);
                }

                return AccountRows.Make(s, name, role, by?.Id);
            }
        );
    }

    /// <summary>All accounts that are open, by name.</summary>
    public IReadOnlyList<Account> List() =>
        register.Read(s =>
            s.Query<AccountRow>($"{AccountRows.Columns} WHERE closed_at IS NULL ORDER BY name").Select(r => r.ToAccount()).ToList()
        );

    /// <summary>The open account of a name; null where there is none.</summary>
    /// <param name="name">The name, spaces around it left out.</param>
    public Account? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return register.Read(s => AccountRows.ByName(s, name.Trim()) is { ClosedAt: null } row ? row.ToAccount() : null);
    }

    /// <summary>The open account with an id; null where there is none.</summary>
    public Account? ById(long id) => register.Read(s => AccountRows.ById(s, id) is { ClosedAt: null } row ? row.ToAccount() : null);

    /// <summary>Whether anybody can sign in: an open account has a password or a passkey.</summary>
    public bool Any =>
        register.Read(s =>
            s.First<long>(
                """
                SELECT a.id FROM account a WHERE a.closed_at IS NULL AND (
                    EXISTS (SELECT 1 FROM credential c WHERE c.account_id = a.id AND c.password_hash IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM passkey k WHERE k.account_id = a.id)) LIMIT 1
                """
            ) != 0
        );

    /// <summary>Gives an account another name; all that it did stands under the new one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="newName">The new one.</param>
    /// <param name="by">Whose account it is, or an administrator.</param>
    /// <returns>The account as it is now.</returns>
    /// <exception cref="RegisterException">There is no such account, the name is taken, or <paramref name="by"/> may not.</exception>
    public Account Rename(string name, string newName, Account by)
    {
        newName = AccountRows.Checked(newName);
        return register.Write(
            by,
            s =>
            {
                var row = AccountRows.Open(s, name);
                if (row.Id != by.Id)
                {
                    Roles.Need(by, Role.Administrator, "rename others' accounts");
                }

                if (AccountRows.ByName(s, newName) is { } there && there.Id != row.Id)
                {
                    throw AccountRows.Taken(newName);
                }

                s.Execute("UPDATE account SET name = @newName WHERE id = @Id", new { newName, row.Id });
                s.Deed("account-renamed", row.Code);
                return row.ToAccount() with { Name = newName };
            }
        );
    }

    /// <summary>Gives an account another role, or closes it (null). The last administrator stays one.</summary>
    /// <remarks>A closed account's password, passkeys and API keys go with it, and the invitations of who is no administrator any more.</remarks>
    /// <exception cref="RegisterException">There is no such account, or it is the last administrator.</exception>
    public void Change(string name, Role? role, Account by)
    {
        Roles.Need(by, Role.Administrator, "change accounts");
        register.Write(
            by,
            s =>
            {
                var row = AccountRows.Open(s, name);
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
                if (role != Role.Administrator)
                {
                    s.Execute(
                        "UPDATE invitation SET withdrawn_at = @now WHERE account_id = @Id AND used_at IS NULL AND withdrawn_at IS NULL",
                        new { now = s.Now, row.Id }
                    );
                }

                if (role is null)
                {
                    AccountRows.Lock(s, row.Id);
                }

                s.Deed(role is null ? "account-closed" : "account-changed", row.Code);
                return true;
            }
        );
    }
}
