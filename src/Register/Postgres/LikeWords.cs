using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Postgres;

/// <summary>
/// What the index is asked for to find claims that share rare words. The index itself goes through twenty thousand hits in milliseconds; what
/// costs is the row behind each, a page of the table of its own. A claim that has but one of the words, and not the rarest, is not among the best
/// of thousands, so that its row is not worth a look: the index is asked for those that have two, or one that is in few claims.
/// </summary>
internal static class LikeWords
{
    // Claims that have one of the words alone. All that have the rarest words, up to so many, are looked at.
    private const long Alone = 500;

    /// <summary>What to_tsquery reads, for claims that have a rare word or any two. Null where there is but one, and that a common one.</summary>
    /// <param name="words">The rarest first.</param>
    /// <param name="quoted">Makes a word one that to_tsquery reads.</param>
    public static string? Best(IReadOnlyList<RareWord> words, Func<string, string> quoted)
    {
        string[] all = [.. words.Select(w => quoted(w.Word))];
        var rare = all[..Rarest(words, Alone)];
        string[] ways = Two(all) is { } two ? [.. rare, two] : rare;
        return ways.Length == 0 ? null : Any(ways);
    }

    /// <summary>What to_tsquery reads, for claims that have one of the words: the rarest of those that were not asked for alone. Null for none.</summary>
    /// <param name="words">The rarest first.</param>
    /// <param name="quoted">Makes a word one that to_tsquery reads.</param>
    /// <param name="most">No further word is asked for past so many claims.</param>
    public static string? Next(IReadOnlyList<RareWord> words, Func<string, string> quoted, long most)
    {
        RareWord[] rest = [.. words.Skip(Rarest(words, Alone))];
        return rest.Length == 0 ? null : Any([.. rest.Take(Math.Max(1, Rarest(rest, most))).Select(w => quoted(w.Word))]);
    }

    private static int Rarest(IReadOnlyList<RareWord> words, long most)
    {
        var claims = 0L;
        return words.TakeWhile(w => (claims += w.Claims) <= most).Count();
    }

    private static string Any(ReadOnlySpan<string> words) => $"({string.Join(" | ", words.ToArray())})";

    // Both in one half, or one in each.
    private static string? Two(ReadOnlySpan<string> words)
    {
        if (words.Length < 2)
        {
            return null;
        }

        var one = words[..(words.Length / 2)];
        var other = words[(words.Length / 2)..];
        string?[] ways = [$"({Any(one)} & {Any(other)})", Two(one), Two(other)];
        return string.Join(" | ", ways.Where(w => w is not null));
    }
}
