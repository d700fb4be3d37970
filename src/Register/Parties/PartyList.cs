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
        var from =
            word is null ? "party_count k"
            : hits < Few
                ? $"""
                    (SELECT DISTINCT coalesce(q.merged_into, q.id) AS id FROM party_word w JOIN party q ON q.id = w.party_id
                    WHERE {s.Store.Begins("w.word", "@word")}) hit JOIN party_count k ON k.party_id = hit.id
                    """
            : "(SELECT * FROM party_count ORDER BY about DESC, statements DESC, party_id DESC LIMIT @most) k";
        var values = new DynamicParameters(
            new
            {
                word,
                most = MostGoneDown,
                skip,
                take,
            }
        );
        var has = begins.Select(
            (w, i) =>
            {
                values.Add($"w{i}", w);
                var begin = s.Store.Begins("w.word", $"@w{i}");
                return $"""
                     AND (EXISTS (SELECT 1 FROM party_word w WHERE w.party_id = p.id AND {begin})
                        OR EXISTS (SELECT 1 FROM party q JOIN party_word w ON w.party_id = q.id WHERE q.merged_into = p.id AND {begin}))
                    """;
            }
        );
        // What still hangs on parties that were merged into it counts too.
        return
        [
            .. s.Query<(string Code, string Name, string Kind, long Statements, long About, long IsPrivate)>(
                    $"""
                    SELECT p.code, p.name, p.kind, {Sum("statements")}, {Sum("about")}, CAST(p.is_private AS BIGINT)
                    FROM {from} JOIN party p ON p.id = k.party_id
                    WHERE p.merged_into IS NULL AND p.erased_at IS NULL {string.Concat(has)}
                    ORDER BY k.about DESC, k.statements DESC, k.party_id DESC LIMIT @take OFFSET @skip
                    """,
                    values
                )
                .Select(p => new PartyRow(p.Code, p.Name, p.Kind, (int)p.Statements, (int)p.About, p.IsPrivate != 0)),
        ];
    }

    private static string Sum(string column) =>
        $"CAST(k.{column} + (SELECT coalesce(sum(n.{column}), 0) FROM party m JOIN party_count n ON n.party_id = m.id WHERE m.merged_into = p.id) AS BIGINT)";

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
