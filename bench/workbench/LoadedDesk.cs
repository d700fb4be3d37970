using Microsoft.AspNetCore.Identity;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Bench;

/// <summary>What visitors go to: accounts that can sign in, and things that are there.</summary>
internal sealed record LoadedDesk(IReadOnlyList<string> Statements, IReadOnlyList<string> Published, IReadOnlyList<string> Parties)
{
    public const string Password = "a bench of many visitors 1";

    public static string Name(Role role, int number) => $"Bench {role} {number}";

    public static LoadedDesk Prepare(string path)
    {
        using var register = Rejoinder.Register.Register.Open(RegisterAddress.Parse(path), Console.Error.WriteLine);
        var admin = register.Accounts.Acting("Bench");
        // One hash for all: making it is what signing in costs, and is not what is measured.
        var hash = new PasswordHasher<object>().HashPassword(register, Password);
        foreach (var (role, count) in new[] { (Role.Reader, 200), (Role.Editor, 20) })
        {
            for (var i = 0; i < count; i++)
            {
                var account = register.Accounts.Find(Name(role, i)) ?? register.Accounts.Add(Name(role, i), role, admin);
                register.Credentials.Keep(new Credential(account.Id, hash, $"bench {account.Code}", 0, null));
            }
        }

        var statements = new List<string>();
        for (string? before = null; statements.Count < 2000; before = statements[^1])
        {
            var page = register.Statements.Newest(before, 200);
            if (page.Count == 0)
            {
                break;
            }

            statements.AddRange(page.Select(s => s.Code));
        }

        foreach (var code in statements.Take(200))
        {
            var head = register.Statements.Get(code);
            if (!head.IsPublished)
            {
                register.Statements.Show(code, true, null, head.Revision, admin);
            }
        }

        return new LoadedDesk(statements, [.. statements.Take(200)], [.. register.Parties.List(take: 200).Select(p => p.Code)]);
    }
}
