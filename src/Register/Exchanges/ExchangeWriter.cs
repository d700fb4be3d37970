using System.Text.Json;
using Rejoinder.Exchanges;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Exchanges;

/// <summary>Puts an exchange into the register.</summary>
internal sealed class ExchangeWriter(Session s)
{
    /// <summary>The relation of a pair that a person took apart.</summary>
    public const string None = "none";

    /// <summary>A link as a row.</summary>
    public sealed record LinkRow(long Claim, long ReplyClaim, string Relation, bool IsBlanket, string Reasons, string Origin);

    /// <summary>Writes an exchange, in place of the one that there was.</summary>
    /// <returns>Its code.</returns>
    public string Write(StatementPage statement, StatementPage reply, Exchange exchange)
    {
        var (id, code) = s.Query<(long, string)>(
                "SELECT id, code FROM exchange WHERE statement_id = @statement AND reply_id = @reply",
                new { statement = statement.Head.Id, reply = reply.Head.Id }
            )
            .FirstOrDefault();
        if (id == 0)
        {
            (id, code) = (s.NextId("exchange"), Code.New(Code.Exchange));
            s.Execute(
                """
                INSERT INTO exchange (id, code, statement_id, reply_id, statement_version, reply_version, content, made_at, account_id)
                SELECT @id, @code, a.id, b.id, a.version_id, b.version_id, @content, @now, @account FROM statement a, statement b
                WHERE a.id = @statement AND b.id = @reply
                """,
                Values()
            );
        }
        else
        {
            s.Execute(
                """
                UPDATE exchange SET content = @content, made_at = @now, account_id = @account, revision = revision + 1,
                    statement_version = (SELECT version_id FROM statement WHERE id = @statement),
                    reply_version = (SELECT version_id FROM statement WHERE id = @reply)
                WHERE id = @id
                """,
                Values()
            );
            s.Execute("DELETE FROM exchange_link WHERE exchange_id = @id AND origin = 'machine'", new { id });
        }

        var (claims, replies) = (Ids(statement), Ids(reply));
        foreach (var link in exchange.Links)
        {
            AddLink(
                s,
                id,
                new LinkRow(
                    claims[link.StatementClaim],
                    replies[link.ReplyClaim],
                    ExchangeJson.Word(link.Relation),
                    link.IsBlanket,
                    JsonSerializer.Serialize(link.Reasons),
                    "machine"
                )
            );
        }

        s.Deed("statements-compared", code);
        return code;

        object Values()
        {
            using var json = new MemoryStream();
            ExchangeJson.Write(exchange, json);
            return new
            {
                id,
                code,
                statement = statement.Head.Id,
                reply = reply.Head.Id,
                content = Packed.Pack(json.ToArray()),
                now = s.Now,
                account = s.Account.Id,
            };
        }
    }

    public static void AddLink(Session s, long exchange, LinkRow link) =>
        s.Execute(
            """
            INSERT INTO exchange_link (id, exchange_id, claim_id, reply_claim_id, relation, is_blanket, reasons, origin, account_id, at)
            VALUES (@id, @exchange, @Claim, @ReplyClaim, @Relation, @blanket, @Reasons, @Origin, @account, @now)
            """,
            new
            {
                id = s.NextId("exchange_link"),
                exchange,
                link.Claim,
                link.ReplyClaim,
                link.Relation,
                blanket = link.IsBlanket ? 1 : 0,
                link.Reasons,
                link.Origin,
                account = s.Account.Id,
                now = s.Now,
            }
        );

    // The record on the page calls its claims c1, c2, … in order of place: the same order as its claims' rows.
    private static Dictionary<string, long> Ids(StatementPage page)
    {
        var rows = page
            .Claims.Where(c => (c.State is ClaimState.Read or ClaimState.Confirmed) && !c.IsOrphaned)
            .ToLookup(c => (c.Quote.Start, c.Quote.End));
        return page.Record.Claims.ToDictionary(c => c.Id, c => rows[(c.Quote.Start, c.Quote.End)].First().Id, StringComparer.Ordinal);
    }
}
