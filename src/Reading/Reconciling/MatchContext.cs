namespace Rejoinder.Reading.Reconciling;

/// <summary>What the user knows of a statement's names and the text does not say.</summary>
/// <param name="Country">The country of those beside whom no country is printed, or null.</param>
/// <param name="On">The day on which signatories should be in office; null for the statement's date of issue.</param>
public sealed record MatchContext(string? Country = null, DateOnly? On = null);
