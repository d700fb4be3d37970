namespace Rejoinder.Naming;

/// <summary>A name of an index that a query found.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Score">As <see cref="NameMatcher"/> gives it.</param>
/// <param name="Rank">What the hits are ordered by: the score, and a little of how rare the shared words are.</param>
public readonly record struct NameHit(int Id, double Score, double Rank);
