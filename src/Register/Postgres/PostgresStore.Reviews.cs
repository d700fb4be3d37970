using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    public IReadOnlyList<long> FindReviews(Session session, SearchTerms terms, int limit)
    {
        if (Match(terms) is not { } match)
        {
            return [];
        }

        ByIndex(session);
        // By the index first, then in order: going down the ids for a rare word would unpack every review's words.
        return
        [
            .. session.Query<long>(
                "SELECT id FROM review WHERE search @@ to_tsquery('rejoinder', @match) ORDER BY id + 0 DESC LIMIT @limit",
                new { match, limit }
            ),
        ];
    }

    public IReadOnlyList<long> RankReviews(Session session, IReadOnlyList<RareWord> words, int limit)
    {
        if (words.Count == 0)
        {
            return [];
        }

        ByIndex(session);
        return
        [
            .. session.Query<long>(
                """
                WITH word AS MATERIALIZED (
                    SELECT to_tsquery('rejoinder', w.match) AS query, w.worth FROM unnest(@matches, @worths) w (match, worth)
                )
                SELECT id FROM (
                    SELECT id, search FROM review WHERE search @@ to_tsquery('rejoinder', @match) LIMIT @most
                ) found
                ORDER BY coalesce((SELECT sum(worth) FROM word WHERE search @@ query), 0) / sqrt(length(search) + 1) DESC, id LIMIT @limit
                """,
                new
                {
                    match = string.Join(" | ", words.Select(w => Quoted(w.Word))),
                    matches = words.Select(w => Quoted(w.Word)).ToArray(),
                    worths = words.Select(w => w.Worth).ToArray(),
                    most = WordCounts.Most,
                    limit,
                }
            ),
        ];
    }

    public IReadOnlyDictionary<string, long> CountReviewWords(Session session, IReadOnlyCollection<string> words)
    {
        ByIndex(session);
        return session
            .Query<(string Word, long Reviews)>(
                """
                SELECT w.word, (SELECT count(*) FROM (SELECT FROM review WHERE search @@ to_tsquery('rejoinder', w.match) LIMIT @most) found)
                FROM unnest(@words, @matches) w (word, match)
                """,
                new
                {
                    words = words.ToArray(),
                    matches = words.Select(Quoted).ToArray(),
                    most = (long)WordCounts.Most,
                }
            )
            .ToDictionary(w => w.Word, w => w.Reviews, StringComparer.Ordinal);
    }
}
