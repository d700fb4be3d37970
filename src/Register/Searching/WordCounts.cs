using System.Collections.Concurrent;

namespace Rejoinder.Register.Searching;

/// <summary>In how many claims words occur, counted up to a number past which a word is simply common. Thread-safe.</summary>
internal sealed class WordCounts
{
    /// <summary>How far is counted.</summary>
    public const int Most = 20_000;

    // Common words stay common, and counting them costs most: once is enough.
    private readonly ConcurrentDictionary<string, bool> common = new(StringComparer.Ordinal);

    /// <summary>The counts of some words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="count">Counts one, up to <see cref="Most"/>.</param>
    public IReadOnlyDictionary<string, long> Of(IReadOnlyCollection<string> words, Func<string, long> count)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            counts[word] = common.ContainsKey(word) ? Most : count(word);
            if (counts[word] >= Most)
            {
                common[word] = true;
            }
        }

        return counts;
    }
}
