using Dapper;
using Rejoinder.Naming;

namespace Rejoinder.Register.Parties;

/// <summary>Parties in a list: all, or those whose names have words, the most spoken of first.</summary>
internal static class PartyList
{
    // A word that fewer parties have is where the search begins; where all have more, the list itself is gone down.
    private const int Few = 2_000;

    // So far.
    private const int MostGoneDown = 20_000;

    private const int MostWords = 6;

    public static IReadOnlyList<PartyRow> Of(Session s, string? words, int skip, int take)
    {
        var begins = string.IsNullOrWhiteSpace(words) ? [] : Words(words);
        if (begins.Count == 0 && !string.IsNullOrWhiteSpace(words))
        {
            return [];
        }

        var (word, hits) = begins.Select(w => (w, Hits(s, w))).OrderBy(w => w.Item2).FirstOrDefault();
        var isRare = word is not null && hits < Few;
        var values = new DynamicParameters(
            new
            {
                word,
                skip,
                take,
            }
        );
        var has = string.Concat(
            begins.Select(
                (w, i) =>
                {
                    values.Add($"w{i}", w);
                    return Has(s.Store.Begins("w.word", $"@w{i}"));
                }
            )
        );
        if (word is not null && !isRare && Last(s) is var (about, statements, id))
        {
            values.AddDynamicParams(
                new
                {
                    about,
                    statements,
                    id,
                }
            );
            has += " AND (k.about, k.statements, k.party_id) >= (@about, @statements, @id)";
        }

        // Joined in this order, whatever the planner thinks: the list's index gives the first ones first, and few are looked at. What still hangs on
        // parties that were merged into one counts with it.
        return
        [
            .. s.Query<(string Code, string Name, string Kind, long Statements, long About, long IsPrivate)>(
                    $"""
                    SELECT f.code, f.name, f.kind, {Sum("statements")}, {Sum("about")}, CAST(f.is_private AS BIGINT) FROM (
                        SELECT p.id, p.code, p.name, p.kind, p.is_private, k.statements, k.about
                        FROM {(isRare ? Hit(s) : "party_count k CROSS JOIN party p WHERE p.id = k.party_id")}
                        AND p.merged_into IS NULL AND p.erased_at IS NULL {has}
                        ORDER BY k.about DESC, k.statements DESC, k.party_id DESC LIMIT @take OFFSET @skip
                    ) f ORDER BY f.about DESC, f.statements DESC, f.id DESC
                    """,
                    values
                )
                .Select(p => new PartyRow(p.Code, p.Name, p.Kind, (int)p.Statements, (int)p.About, p.IsPrivate != 0)),
        ];
    }

    // Parties with a word, and those they were merged into.
    private static string Hit(Session s) =>
        $"""
            (SELECT DISTINCT coalesce(q.merged_into, q.id) AS id FROM party_word w JOIN party q ON q.id = w.party_id
            WHERE {s.Store.Begins(
                "w.word",
                "@word"
            )}) hit CROSS JOIN party_count k CROSS JOIN party p WHERE k.party_id = hit.id AND p.id = hit.id
            """;

    private static string Has(string begins) =>
        $"""
             AND (EXISTS (SELECT 1 FROM party_word w WHERE w.party_id = p.id AND {begins})
                OR EXISTS (SELECT 1 FROM party q JOIN party_word w ON w.party_id = q.id WHERE q.merged_into = p.id AND {begins}))
            """;

    private static string Sum(string column) =>
        $"CAST(f.{column} + (SELECT coalesce(sum(n.{column}), 0) FROM party m JOIN party_count n ON n.party_id = m.id WHERE m.merged_into = f.id) AS BIGINT)";

    // How far the list is gone down.
    private static (long About, long Statements, long Id)? Last(Session s) =>
        s.Query<(long, long, long)>(
                """
                SELECT CAST(about AS BIGINT), CAST(statements AS BIGINT), party_id FROM party_count
                ORDER BY about DESC, statements DESC, party_id DESC LIMIT 1 OFFSET @MostGoneDown
                """,
                new { MostGoneDown }
            )
            .Select(l => ((long, long, long)?)l)
            .FirstOrDefault();

    private static long Hits(Session s, string word) =>
        s.One<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM party_word w WHERE {s.Store.Begins("w.word", "@word")} LIMIT {Few}) found",
            new { word }
        );

    // As the names' words are kept; of particles and titles alone, those.
    private static IReadOnlyList<string> Words(string text)
    {
        var words = PartyKey.Of(text, Reading.PartyKind.Person).Words;
        return
        [
            .. (
                words.Count > 0
                    ? words
                    : Name.Parse(text, NameKind.Person)
                        .Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ).Take(MostWords),
        ];
    }
}
