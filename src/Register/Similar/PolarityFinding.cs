namespace Rejoinder.Register.Similar;

/// <summary>A polarity with the words that show it.</summary>
/// <param name="Polarity">What was found.</param>
/// <param name="Cues">The words, such as <c>never</c> or <c>rose / fell</c>; empty where no word speaks against that both affirm.</param>
public sealed record PolarityFinding(Polarity Polarity, IReadOnlyList<string> Cues);
