using System.Collections.Immutable;

namespace Rejoinder.Register.Searching;

/// <summary>What is told of a statement beside a claim of it: title, date, and who speaks.</summary>
internal sealed record StatementHead(string Title, string? Issued, ImmutableArray<string> Speakers);

/// <summary>Reads them, many at once.</summary>
internal static class StatementHeads
{
    // Enough to say whose statement it is.
    private const int MostSpeakers = 3;

    public static IReadOnlyDictionary<string, StatementHead> Of(Session session, IEnumerable<string> codes)
    {
        var heads = new Dictionary<string, StatementHead>(StringComparer.Ordinal);
        foreach (var some in codes.Distinct(StringComparer.Ordinal).Chunk(400))
        {
            var speakers = session
                .Query<(string Code, string Name)>(
                    $"""
                    SELECT s.code, v.name FROM voice v JOIN statement s ON s.id = v.statement_id
                    WHERE {session.Store.In("s.code", "@some")} AND v.number <= {MostSpeakers}
                    AND (v.part = 'declarant' OR (v.part = 'signatory' AND v.signs = 'this'
                        AND NOT EXISTS (SELECT 1 FROM voice d WHERE d.statement_id = v.statement_id AND d.part = 'declarant')))
                    ORDER BY v.number
                    """,
                    new { some }
                )
                .ToLookup(v => v.Code, v => v.Name);
            foreach (
                var (code, title, issued) in session.Query<(string, string, string?)>(
                    $"SELECT code, coalesce(title, name), issued FROM statement WHERE {session.Store.In("code", "@some")}",
                    new { some }
                )
            )
            {
                heads[code] = new StatementHead(title, issued, [.. speakers[code]]);
            }
        }

        return heads;
    }
}
