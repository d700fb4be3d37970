namespace Rejoinder.Register.Similar;

/// <summary>How rare words are among the claims of a register: what makes one word in common worth more than another.</summary>
/// <param name="claims">How many claims there are.</param>
/// <param name="counts">In how many claims a word occurs, by folded word; one that is absent occurs in none. Counts may stop at some number.</param>
public sealed class WordRarity(long claims, IReadOnlyDictionary<string, long> counts)
{
    /// <summary>The rarity of a word that occurs once.</summary>
    public double Rarest => Math.Log(1 + (Math.Max(claims, 1) / 2.0));

    /// <summary>In how many claims the word occurs, as far as it was counted.</summary>
    public long Count(string word) => counts.GetValueOrDefault(word);

    /// <summary>The logarithm of how many claims there are to one with the word (inverse document frequency), above 0.</summary>
    public double Of(string word) => Math.Log(1 + (Math.Max(claims, 1) / (double)(Count(word) + 1)));
}
