using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Sqlite;

internal sealed partial class SqliteStore
{
    private readonly WordCounts reviewCounts = new();

    public IReadOnlyList<long> FindReviews(Session session, SearchTerms terms, int limit) =>
        Match(terms, "words") is { } match
            ?
            [
                .. session.Query<long>(
                    "SELECT rowid FROM review_words WHERE review_words MATCH @match ORDER BY rowid DESC LIMIT @limit",
                    new { match, limit }
                ),
            ]
            : [];

    public IReadOnlyList<long> RankReviews(Session session, IReadOnlyList<RareWord> words, int limit) =>
        words.Count == 0
            ? []
            :
            [
                .. session.Query<long>(
                    "SELECT rowid FROM review_words WHERE review_words MATCH @match ORDER BY bm25(review_words) LIMIT @limit",
                    new { match = string.Join(" OR ", words.Select(w => Quoted(w.Word))), limit }
                ),
            ];

    public IReadOnlyDictionary<string, long> CountReviewWords(Session session, IReadOnlyCollection<string> words) =>
        reviewCounts.Of(
            words,
            w =>
                session.One<long>(
                    "SELECT count(*) FROM (SELECT 1 FROM review_words WHERE review_words MATCH @match LIMIT @most)",
                    new { match = Quoted(w), most = WordCounts.Most }
                )
        );
}
