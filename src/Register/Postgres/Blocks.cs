using System.Globalization;

namespace Rejoinder.Register.Postgres;

/// <summary>
/// Finds the newest claims that match, without looking at all that do. A GIN index gives its hits in no order, and all of them: for a word that
/// is in a tenth of a million claims that is a hundred thousand rows to fetch; going down the ids instead is as bad for a word that is in one
/// claim of a hundred. So each claim has a word for its block of <see cref="Size"/> ids in the index, and the index is asked for the newest
/// block, then for the eight before it, and so on, until there are enough hits; where the first blocks have few, all the rest at once.
/// </summary>
internal static class Blocks
{
    /// <summary>How many ids a block has; the schema has the same number.</summary>
    public const long Size = 8192;

    private const int Growth = 8;

    /// <param name="session">A session.</param>
    /// <param name="match">What to_tsquery reads.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The newest first.</returns>
    public static List<long> Newest(Session session, string match, int limit)
    {
        var found = new List<long>();
        var blocks = (session.One<long>("SELECT coalesce(max(id), 0) FROM claim") / Size) + 1;
        var (left, next) = (blocks, 1L);
        while (left > 0 && found.Count < limit)
        {
            // Were the rest as rich as what was seen, it would be little.
            var isRest = next >= left || (left < blocks && found.Count * left / (blocks - left) < limit);
            var from = isRest ? 0 : left - next;
            found.AddRange(In(session, match, from, left, isRest, limit - found.Count));
            (left, next) = (from, next * Growth);
        }

        return found;
    }

    // What is ordered by is no column, or the planner would rather go down the ids.
    private static IEnumerable<long> In(Session session, string match, long from, long until, bool isRest, int limit) =>
        session.Query<long>(
            """
            SELECT id FROM claim WHERE search @@ to_tsquery('rejoinder', @within) AND id < @end AND state NOT IN ('struck', 'gone')
            ORDER BY id + 0 DESC LIMIT @limit
            """,
            new
            {
                within = isRest ? match : $"({match}) & ({Words(from, until)})",
                end = until * Size,
                limit,
            }
        );

    private static string Words(long from, long until)
    {
        var words = new List<string>();
        for (var block = from; block < until; block++)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"xqb{block}"));
        }

        return string.Join(" | ", words);
    }
}
