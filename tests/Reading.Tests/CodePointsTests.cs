using CsCheck;
using Xunit;

namespace Rejoinder.Reading.Tests;

public sealed class CodePointsTests
{
    [Fact]
    public void APositionComesBackFromCodePointsAsItWas() =>
        Gen.OneOf("a", "🐚", "é", "𝔘")
            .List[0, 50]
            .Sample(parts =>
            {
                var text = string.Concat(parts);
                var points = new CodePoints(text);
                var unit = 0;
                for (var i = 0; i <= parts.Count; i++)
                {
                    Assert.Equal(i, points.At(unit));
                    Assert.Equal(new TextSpan(unit, text.Length), points.Span(i, parts.Count));
                    unit += i < parts.Count ? parts[i].Length : 0;
                }
            });

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void APlaceOutsideTheTextIsNone(int start, int end) => Assert.Null(new CodePoints("a🐚b").Span(start, end));

    [Theory]
    [InlineData("🐚b", 1, 3, true)]
    [InlineData("🐚", 1, 3, false)]
    [InlineData("", 3, 3, true)]
    [InlineData("b", 3, 4, false)]
    public void AQuoteHoldsOnlyToTheLetter(string words, int start, int end, bool holds) =>
        Assert.Equal(holds, new CodePoints("a🐚b").Holds(new Quote(words, start, end)));
}
