namespace Rejoinder.Naming;

/// <summary>How far two names may be one: a score, 0 to 1, with the reasons for it. A score never comes alone.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Sentences a reader understands.</param>
public sealed record NameMatch(double Score, IReadOnlyList<string> Reasons);
