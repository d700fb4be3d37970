namespace Rejoinder.Register.Similar;

/// <summary>A claim whose vector lies near the one asked for.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Cosine">The cosine of the two vectors, -1 to 1: how near they are in what they speak of, not whether they agree.</param>
public readonly record struct VectorHit(long Id, double Cosine);
