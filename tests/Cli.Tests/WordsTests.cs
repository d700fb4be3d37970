using Rejoinder.Cli.Terminal;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("  two \n words\t", "two words")]
    [InlineData("a\u0000\u0007b", "a b")]
    [InlineData(null, "")]
    public void CleanWordsAreOneLineWithoutControls(string? text, string clean) => Assert.Equal(clean, Words.Clean(text));

    [Fact]
    public void HalfACharacterIsShownAsUnknown() => Assert.Equal("\uFFFD half", Words.Clean("\uD800 half"));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("a sentence that is long", 12, "a sentence…")]
    [InlineData("unbrokenandlong", 6, "unbro…")]
    [InlineData("🐚🐚🐚🐚", 4, "🐚…")]
    public void LongWordsAreCutAtAWord(string text, int length, string shown) => Assert.Equal(shown, Words.Short(text, length));

    [Theory]
    [InlineData(1, "1 claim")]
    [InlineData(0, "0 claims")]
    [InlineData(1204, "1,204 claims")]
    public void ACountAgreesWithItsNoun(int count, string told) => Assert.Equal(told, Words.Count(count, "claim"));
}
