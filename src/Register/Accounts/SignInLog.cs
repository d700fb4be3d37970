using System.Text.Json;

namespace Rejoinder.Register.Accounts;

/// <summary>Who signed in and who tried, the newest hundred thousand. Whoever signs people in notes it. Thread-safe.</summary>
public sealed class SignInLog
{
    // Somebody who tries passwords all night must not fill the disk.
    private const int Most = 100_000;

    private static readonly Dictionary<string, SignInEvent> Words = Enum.GetValues<SignInEvent>()
        .ToDictionary(Word, StringComparer.Ordinal);

    private readonly Register register;

    internal SignInLog(Register register) => this.register = register;

    /// <summary>Notes that something happened.</summary>
    /// <param name="account">The account's id; null where no account was meant.</param>
    /// <param name="what">What.</param>
    public void Note(long? account, SignInEvent what) =>
        register.Maintain(s =>
        {
            var id = s.NextId("sign_in");
            s.Execute("DELETE FROM sign_in WHERE id <= @last", new { last = id - Most });
            return s.Execute(
                "INSERT INTO sign_in (id, at, account_id, what) VALUES (@id, @at, @account, @what)",
                new
                {
                    id,
                    at = s.Now,
                    account,
                    what = Word(what),
                }
            );
        });

    /// <summary>What happened, the newest first.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="account">The account's id; null for all.</param>
    public IReadOnlyList<NotedSignIn> Last(int take = 100, long? account = null) =>
        register.Read(s =>
            s.Query<(string At, string? Account, string What)>(
                    $"""
                    SELECT n.at, a.name, n.what FROM sign_in n LEFT JOIN account a ON a.id = n.account_id
                    {(account is null ? "" : "WHERE n.account_id = @account")} ORDER BY n.id DESC LIMIT @take
                    """,
                    new { account, take = Math.Clamp(take, 1, 1000) }
                )
                .Select(n => new NotedSignIn(Times.Read(n.At), n.Account, Words[n.What]))
                .ToList()
        );

    private static string Word(SignInEvent what) => JsonNamingPolicy.KebabCaseLower.ConvertName(what.ToString());
}
