using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Similar;

/// <summary>A claim for which earlier ones are looked for, made ready once. Immutable; thread-safe.</summary>
public sealed class SimilarQuery
{
    // Chosen on the training queries of bench/similar: the sentence itself counts most.
    private const double ContextWord = 0.6;

    private readonly byte[] _vector;
    private readonly byte[] _whole;

    /// <summary>Prepares a claim.</summary>
    /// <param name="words">The claim's words.</param>
    /// <param name="context">Sentences that stand beside it, where there are any: they tell what "it" and "that" are. Weighs less.</param>
    /// <param name="vectors">Makes vectors.</param>
    public SimilarQuery(string words, string? context, ClaimVectors vectors)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentNullException.ThrowIfNull(vectors);
        (Words, Context, Vectors) = (words, string.IsNullOrWhiteSpace(context) ? null : context, vectors);
        _vector = new byte[vectors.Bytes];
        vectors.Of(words, _vector);
        _whole = _vector;
        if (Context is not null)
        {
            _whole = new byte[vectors.Bytes];
            vectors.Of($"{words} {Context}", _whole);
        }

        Terms = ClaimTerms.Of(words);
        var weights = new Dictionary<string, (string Word, double Weight)>(StringComparer.Ordinal);
        Add(weights, Terms, 1);
        Add(weights, ClaimTerms.Of(Context ?? ""), ContextWord);
        Weights = weights;
    }

    /// <summary>The claim's words.</summary>
    public string Words { get; }

    /// <summary>What stands beside it, or null.</summary>
    public string? Context { get; }

    /// <summary>Every word whose count is needed to rank, each once.</summary>
    public IReadOnlyList<string> CountedWords => [.. Weights.Values.Select(w => w.Word)];

    /// <summary>What to scan the vector file for.</summary>
    public ReadOnlySpan<byte> Vector => _whole;

    internal ReadOnlySpan<byte> OwnVector => _vector;

    internal ClaimVectors Vectors { get; }

    internal ClaimTerms Terms { get; }

    /// <summary>How much each stem counts, with a word that has it.</summary>
    internal IReadOnlyDictionary<string, (string Word, double Weight)> Weights { get; }

    /// <summary>
    /// The words to ask the full-text search for: the rarest that occur, the rarest first, of words with one stem the first. To rank every claim
    /// with a common word costs seconds at a million claims. Empty where no word occurs, or all are too common.
    /// </summary>
    /// <param name="rarity">The counts of <see cref="CountedWords"/>.</param>
    /// <param name="mostWords">At most so many words.</param>
    /// <param name="mostRows">No further word is asked for past so many claims in all that have one of them; a word that was not counted to its end is never asked for.</param>
    public IReadOnlyList<RareWord> Rarest(WordRarity rarity, int mostWords = 12, long mostRows = WordCounts.Most - 1)
    {
        ArgumentNullException.ThrowIfNull(rarity);
        var rows = 0L;
        return
        [
            .. Weights
                .Values.Where(w => rarity.Count(w.Word) > 0)
                .OrderByDescending(w => w.Weight * rarity.Of(w.Word))
                .ThenBy(w => w.Word, StringComparer.Ordinal)
                .TakeWhile(w => (rows += rarity.Count(w.Word)) <= mostRows)
                .Take(mostWords)
                .Select(w => new RareWord(w.Word, rarity.Count(w.Word), w.Weight * rarity.Of(w.Word) * rarity.Of(w.Word))),
        ];
    }

    private static void Add(Dictionary<string, (string Word, double Weight)> weights, ClaimTerms terms, double weight)
    {
        foreach (var (word, stem) in terms.Words.Zip(terms.Stems))
        {
            weights.TryAdd(stem, (word, weight));
        }
    }
}
