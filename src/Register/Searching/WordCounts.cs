namespace Rejoinder.Register.Searching;

/// <summary>How far the claims that have a word are counted: past this number a word is simply common.</summary>
internal static class WordCounts
{
    public const int Most = 20_000;
}
