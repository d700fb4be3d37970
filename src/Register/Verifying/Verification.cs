using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>What came of verifying.</summary>
/// <param name="Origin">The journal's name; null where there is no journal yet.</param>
/// <param name="Size">How many entries the checkpoint is of.</param>
/// <param name="Evidence">What does not hold; empty where all does.</param>
/// <param name="Notes">What a reader must know of how it was verified, such as whose word the key rests on.</param>
public sealed record Verification(string? Origin, long Size, IReadOnlyList<Evidence> Evidence, IReadOnlyList<string> Notes)
{
    /// <summary>True where nothing was found that does not hold.</summary>
    public bool Holds => Evidence.Count == 0;
}

/// <summary>How to verify.</summary>
/// <param name="Memory">What was seen before.</param>
public sealed record VerifierOptions(VerifierMemory Memory)
{
    /// <summary>The keys to trust; none for those remembered, or else those that the journal itself shows.</summary>
    public IReadOnlyList<TrustedKey> Keys { get; init; } = [];

    /// <summary>The journal's name; null for the key's, or else that of the checkpoint.</summary>
    public string? Origin { get; init; }

    /// <summary>Told how many entries of how many are verified; null for nobody.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Stops.</summary>
    public CancellationToken Cancel { get; init; }
}
