using Rejoinder.Register.Claims;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Links;

namespace Rejoinder.Register.Parties;

/// <summary>Reads what the register has on the parties of a statement.</summary>
internal static class StatementPartyReader
{
    private const string Here = """
        (SELECT coalesce(p.merged_into, p.id) FROM party p WHERE p.id IN (
            SELECT party_id FROM statement_party WHERE statement_id = @statement UNION SELECT party_id FROM voice WHERE statement_id = @statement))
        """;

    /// <summary>What it has, a statement each, in the order of their ids.</summary>
    public static IReadOnlyList<StatementParties> Of(Session s, long[] statements)
    {
        var voices = s.Query<(long Statement, string Part, long Number, string Code, string Name)>(
                $"""
                SELECT v.statement_id, v.part, CAST(v.number AS BIGINT), p.code, p.name FROM voice v JOIN party p0 ON p0.id = v.party_id
                JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
                WHERE {s.Store.In("v.statement_id", "@statements")} ORDER BY v.part, v.number
                """,
                new { statements }
            )
            .ToLookup(v => v.Statement, v => new StatementVoice(v.Part, (int)v.Number, new PartyName(v.Code, v.Name)));
        // Most registers have few links and few decided identities: whether there is one at all costs next to nothing.
        var (hasLinks, hasIdentities) = s.One<(bool, bool)>(
            "SELECT EXISTS (SELECT 1 FROM party_link), EXISTS (SELECT 1 FROM party_match WHERE state = 'confirmed')"
        );
        return
        [
            .. statements.Select(statement => new StatementParties(
                [.. voices[statement]],
                hasLinks ? [.. LinkBook.Where(s, $"l.withdrawn_at IS NULL AND a.id IN {Here} AND b.id IN {Here}", new { statement })] : [],
                hasIdentities ? [.. IdentityReader.Confirmed(s, $"p.id IN {Here}", new { statement })] : []
            )),
        ];
    }
}
