namespace Rejoinder.Naming;

/// <summary>How far two names may be one: a score, 0 to 1, with the reasons for it. A score never comes alone.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Sentences a reader understands: first what agrees, then what contradicts, then what is missing.</param>
/// <param name="IsBySpelling">True where a word is spelled otherwise in the two names, accents included; capitals and order are none.</param>
/// <param name="AgreeingWords">How many whole words agree; one alone says little.</param>
public sealed record NameMatch(double Score, IReadOnlyList<string> Reasons, bool IsBySpelling, int AgreeingWords)
{
    /// <summary>How alike the two words are that are least alike of those set against each other, 0 to 1; initials that fit do not count.</summary>
    public double LeastLikeness { get; init; } = 1;

    /// <summary>How the score was reckoned, in one line: what agrees against what contradicts and is missing.</summary>
    public required string Reckoning { get; init; }
}
