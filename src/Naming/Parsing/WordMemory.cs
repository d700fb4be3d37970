using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Parsing;

/// <summary>
/// What is reckoned of a word whatever name it stands in, kept for the words met last: names share most of their words. A fixed number of
/// places, each overwritten by the next word that falls on it, so that memory stays bounded; safe to use from many threads.
/// </summary>
internal sealed class WordMemory
{
    private const int Places = 16_384;
    private static readonly WordMemory?[] Met = new WordMemory?[Places];

    private WordMemory(string folded)
    {
        Folded = folded;
        Key = SpellingKey.Of(folded);
        Known = KnownNames.Of(folded);
    }

    /// <summary>The word in plain letters.</summary>
    public string Folded { get; }

    /// <summary>Its spelling key.</summary>
    public string Key { get; }

    /// <summary>What the lists know of it, or null.</summary>
    public KnownNames.Entry? Known { get; }

    /// <summary>What is known of a word in plain letters.</summary>
    public static WordMemory Of(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded)
        {
            hash = (hash ^ c) * 16777619;
        }

        ref var place = ref Met[(hash ^ (hash >> 15)) & (Places - 1)];
        if (place is { } met && folded.SequenceEqual(met.Folded))
        {
            return met;
        }

        return place = new WordMemory(folded.ToString());
    }
}
