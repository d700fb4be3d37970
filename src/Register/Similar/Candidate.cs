namespace Rejoinder.Register.Similar;

/// <summary>A claim that the full-text search or the scan of vectors brought up.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Words">The claim's words.</param>
/// <param name="Vector">What <see cref="ClaimVectors"/> makes of them; empty where it is not known, then it is made.</param>
public sealed record Candidate(long Id, string Words, ReadOnlyMemory<byte> Vector = default);
