namespace Rejoinder.Register.Similar;

/// <summary>A word by which the full-text search brings up claims like another.</summary>
/// <param name="Word">The word.</param>
/// <param name="Claims">In how many claims it occurs, as far as it was counted.</param>
/// <param name="Worth">What it adds to the likeness of a claim that has it, beside other words.</param>
public readonly record struct RareWord(string Word, long Claims, double Worth);
