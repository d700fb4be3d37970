using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Claims;

/// <summary>Keeps claims' facets, and the index with them, in step with the rows they come from.</summary>
internal static class ClaimFacets
{
    /// <summary>Makes a change to claims: takes them out of the index, changes them, reckons their facets, and enters them anew.</summary>
    public static void Change(Session s, IReadOnlyCollection<long> ids, Action change)
    {
        s.Store.UnindexClaims(s, ids);
        change();
        Reckon(s, ids);
        s.Store.ReindexClaims(s, ids);
    }

    private static void Reckon(Session s, IReadOnlyCollection<long> ids)
    {
        foreach (var some in ids.Chunk(400))
        {
            var about = s.Query<(long Claim, long Party)>(
                    $"SELECT claim_id, party_id FROM claim_about WHERE {s.Store.In("claim_id", "@some")}",
                    new { some }
                )
                .ToLookup(a => a.Claim, a => a.Party);
            var rows = s.Query<(long Id, long Statement, string Date, string Kind, string? Cites, string Speaker, long? Party)>(
                    $"""
                    SELECT c.id, c.statement_id, coalesce(s.issued, s.received_at), c.kind, c.cites_kind, c.speaker, c.speaker_party
                    FROM claim c JOIN statement s ON s.id = c.statement_id WHERE {s.Store.In("c.id", "@some")}
                    """,
                    new { some }
                )
                .ToList();
            var statements = rows.Select(r => r.Statement).Distinct().ToArray();
            var speakers = s.Query<(long Statement, long Party)>(
                    $"""
                    SELECT statement_id, party_id FROM voice WHERE {s.Store.In("statement_id", "@statements")}
                    AND (part = 'declarant' OR (part = 'signatory' AND signs = 'this')) ORDER BY part, number
                    """,
                    new { statements }
                )
                .ToLookup(v => v.Statement, v => v.Party);
            foreach (var row in rows)
            {
                var says =
                    row.Speaker == Reading.Attribution.Declarants ? speakers[row.Statement].Take(ClaimRows.MostSpeakers)
                    : row.Party is { } one ? [one]
                    : [];
                s.Execute(
                    "UPDATE claim SET facets = @facets WHERE id = @Id",
                    new { facets = Facets.Of(row.Statement, row.Date, row.Kind, row.Cites, about[row.Id], says), row.Id }
                );
            }
        }
    }
}
