namespace Rejoinder.Register.Statements;

/// <summary>What came of a newer reading.</summary>
/// <param name="Number">The version's number.</param>
/// <param name="Kept">Claims that stand where they stood.</param>
/// <param name="Moved">Claims whose words stand unchanged at one other place.</param>
/// <param name="Orphaned">Claims that people touched and whose words stand nowhere now, or at several places.</param>
/// <param name="Gone">Claims that nobody had touched and that the new reading has not.</param>
/// <param name="New">Claims that were not there before.</param>
public sealed record VersionAdded(int Number, int Kept, int Moved, int Orphaned, int Gone, int New);
