using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    // Rows that are looked at where claims with two rare words are too few: those with one are then much alike.
    private const int MostWithOne = 2_000;

    // Words in fewer claims are counted, the others' number is known well enough from what ANALYZE saw.
    private const int Counted = 500;

    public IReadOnlyList<(long Id, double Score)> RankClaims(Session session, IReadOnlyList<RareWord> words, int limit)
    {
        if (words.Count == 0)
        {
            return [];
        }

        ByIndex(session);
        List<(long Id, double Score)> found = LikeWords.Best(words, Quoted) is { } best
            ? Ranked(session, best, words, WordCounts.Most, limit)
            : [];
        if (found.Count < limit && LikeWords.Next(words, Quoted, MostWithOne) is { } next)
        {
            found.AddRange(Ranked(session, next, words, MostWithOne, limit));
        }

        return [.. found.DistinctBy(f => f.Id).OrderByDescending(f => f.Score).ThenBy(f => f.Id).Take(limit)];
    }

    public IReadOnlyDictionary<string, long> CountWords(Session session, IReadOnlyCollection<string> words)
    {
        ByIndex(session);
        return session
            .Query<(string Word, long Claims)>(
                """
                SELECT w.word, least(@most, CASE WHEN seen.claims >= @counted THEN seen.claims::bigint ELSE
                    (SELECT count(*) FROM (SELECT FROM claim WHERE search @@ to_tsquery('rejoinder', w.match) LIMIT @most) found) END)
                FROM unnest(@words, @matches) w (word, match)
                LEFT JOIN (
                    SELECT s.lexeme, s.share * (SELECT reltuples FROM pg_class WHERE oid = 'claim'::regclass) AS claims
                    FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) s (lexeme, share)
                    WHERE schemaname = current_schema() AND tablename = 'claim' AND attname = 'search'
                ) seen ON ARRAY[seen.lexeme] = tsvector_to_array(to_tsvector('rejoinder', w.word))
                """,
                new
                {
                    words = words.ToArray(),
                    matches = words.Select(Quoted).ToArray(),
                    most = (long)WordCounts.Most,
                    counted = Counted,
                }
            )
            .ToDictionary(w => w.Word, w => w.Claims, StringComparer.Ordinal);
    }

    // By what the words in common are worth, over the root of the claim's length: ts_rank knows no rare words.
    private static List<(long Id, double Score)> Ranked(
        Session session,
        string match,
        IReadOnlyList<RareWord> words,
        int most,
        int limit
    ) =>
        [
            .. session.Query<(long, double)>(
                """
                WITH word AS MATERIALIZED (
                    SELECT to_tsquery('rejoinder', w.match) AS query, w.worth FROM unnest(@matches, @worths) w (match, worth)
                )
                SELECT id, coalesce((SELECT sum(worth) FROM word WHERE search @@ query), 0) / sqrt(length(search)) AS score
                FROM (
                    SELECT id, search FROM claim WHERE search @@ to_tsquery('rejoinder', @match) AND state NOT IN ('struck', 'gone') LIMIT @most
                ) found
                ORDER BY score DESC, id LIMIT @limit
                """,
                new
                {
                    match,
                    matches = words.Select(w => Quoted(w.Word)).ToArray(),
                    worths = words.Select(w => w.Worth).ToArray(),
                    most,
                    limit,
                }
            ),
        ];
}
