namespace Rejoinder.Naming.Spelling;

/// <summary>Bounds on one word of a name: what is longer is cut before it is compared.</summary>
internal static class Word
{
    /// <summary>Letters that are looked at; no name has a longer word.</summary>
    public const int MaxLength = 40;
}
