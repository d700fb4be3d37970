using System.Globalization;

namespace Rejoinder.Register.Postgres;

/// <summary>
/// Finds the newest claims that match, without looking at all that do. A GIN index gives its hits in no order, and all of them: for a word that
/// is in a tenth of a million claims that is a hundred thousand rows to fetch; going down the ids instead is as bad for a word that is in one
/// claim of a hundred. So each claim has a word for its block of <see cref="Size"/> ids in the index, and the index is asked for the newest
/// block, then for as many before it as should hold the rest, and so on, until there are enough hits; where that is nearly all, for all.
/// </summary>
internal static class Blocks
{
    /// <summary>How many ids a block has; the schema has the same number.</summary>
    public const long Size = 8192;

    // A block that was asked for in vain costs little, a hit that was not needed the row behind it.
    private const double Reserve = 1.2;

    // The index goes through all of the blocks' words for each hit: many blocks are asked for some at a time.
    private const long AtOnce = 16;

    /// <param name="session">A session.</param>
    /// <param name="match">What to_tsquery reads.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The newest first.</returns>
    public static List<long> Newest(Session session, string match, int limit)
    {
        var found = new List<long>();
        var ids = session.One<long>("SELECT coalesce(max(id), 0) FROM claim") + 1;
        var left = (ids / Size) + 1;
        // What the newest block has tells nothing while it is nearly empty.
        var next = ids % Size < Size / 2 ? 2L : 1;
        while (left > 0 && found.Count < limit)
        {
            var isRest = next >= left;
            var from = isRest ? 0 : left - Math.Min(next, AtOnce);
            found.AddRange(In(session, match, from, left, isRest, limit - found.Count));
            left = from;
            next = Next(found.Count, ids - (left * Size), limit);
        }

        return found;
    }

    // As many blocks as hold what lacks, if they are as rich as the ids that were looked at; all, where those had no hit.
    private static long Next(int found, long ids, int limit) =>
        found == 0 ? long.MaxValue : (long)Math.Ceiling((double)(limit - found) * ids / found * Reserve / Size);

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
