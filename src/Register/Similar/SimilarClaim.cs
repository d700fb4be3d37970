namespace Rejoinder.Register.Similar;

/// <summary>An earlier claim like the one asked for, with the reasons.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Score">What the list is ordered by; only the order means something.</param>
/// <param name="Cosine">How near the vectors are, -1 to 1.</param>
/// <param name="WordsInCommon">Words that both have, as the earlier claim has them in small letters, the rarest first.</param>
/// <param name="Polarity">Whether both affirm alike, with the words that show it.</param>
public sealed record SimilarClaim(long Id, double Score, double Cosine, IReadOnlyList<string> WordsInCommon, PolarityFinding Polarity);
