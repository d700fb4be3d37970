using System.Text;
using System.Text.Json;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Drafts;

/// <summary>What people have written and not saved, so that a closed window loses nothing: the newest 200 places of each. Thread-safe.</summary>
public sealed class DraftBook
{
    /// <summary>Bytes of a draft at most.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Drafts of an account at most.</summary>
    public const int MostDrafts = 200;

    private readonly Register register;

    internal DraftBook(Register register) => this.register = register;

    /// <summary>Keeps what somebody has written at a place, in place of what they had there; of more than 200 places the oldest goes.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="place">Where it belongs, 1 to 200 characters; the codes of what it is about, so that it goes when that is erased.</param>
    /// <param name="json">JSON, at most 64 KB.</param>
    /// <exception cref="RegisterException">It is too long, or is no JSON, or the account is closed.</exception>
    public void Keep(long account, string place, string json)
    {
        Check(place, json);
        register.Maintain(s =>
        {
            AccountRows.Open(s, account);
            s.Execute(
                """
                INSERT INTO draft (account_id, place, json, number, at)
                VALUES (@account, @place, @json, (SELECT coalesce(max(number), 0) + 1 FROM draft WHERE account_id = @account), @now)
                ON CONFLICT (account_id, place) DO UPDATE SET json = excluded.json, number = excluded.number, at = excluded.at
                """,
                new
                {
                    account,
                    place,
                    json,
                    now = s.Now,
                }
            );
            return s.Execute(
                """
                DELETE FROM draft WHERE account_id = @account AND number <= (
                    SELECT number FROM draft WHERE account_id = @account ORDER BY number DESC LIMIT 1 OFFSET @MostDrafts)
                """,
                new { account, MostDrafts }
            );
        });
    }

    /// <summary>What somebody has written at a place; null where there is nothing.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="place">Where it belongs.</param>
    public string? Get(long account, string place) =>
        register.Read(s =>
            s.First<string>("SELECT json FROM draft WHERE account_id = @account AND place = @place", new { account, place })
        );

    /// <summary>Forgets what somebody has written at a place.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="place">Where it belongs.</param>
    public void Drop(long account, string place) =>
        register.Maintain(s => s.Execute("DELETE FROM draft WHERE account_id = @account AND place = @place", new { account, place }));

    private static void Check(string place, string json)
    {
        if (place.Length is 0 or > 200)
        {
            throw new RegisterException(ProblemKind.Request, "A draft has a place of 1 to 200 characters.");
        }

        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
        {
            throw new RegisterException(ProblemKind.Request, "A draft is at most 64 KB long: save it.");
        }

        try
        {
            using var read = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new RegisterException(ProblemKind.Request, $"A draft is JSON: {e.Message}", e);
        }
    }
}
