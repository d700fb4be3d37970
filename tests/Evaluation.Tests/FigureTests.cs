using Xunit;

namespace Rejoinder.Evaluation.Tests;

public sealed class FigureTests
{
    [Fact]
    public void NamesCountAsOftenAsTheyStandThere()
    {
        var tally = new Tally();
        tally.Add(["a", "a", "b"], ["a", "c"]);
        Assert.Equal((1, 3, 2), (tally.Right, tally.Found, tally.Gold));
        Assert.Equal("F1 0.400  P 0.333  R 0.500  (2 gold, 3 found)", tally.ToString());
    }

    [Fact]
    public void NothingToFindAndNothingFoundIsAllRight() => Assert.Equal(1.0, new Tally().F1);

    // Sixteenths lie between two figures of three decimals: the even one is taken, as in other reports.
    [Theory]
    [InlineData(1 / 16.0, "0.062")]
    [InlineData(3 / 16.0, "0.188")]
    [InlineData(0.0005, "0.001")]
    [InlineData(2 / 3.0, "0.667")]
    [InlineData(1, "1.000")]
    public void TiesGoToTheEvenFigure(double value, string text) => Assert.Equal(text, Decimals.Three(value));

    [Fact]
    public void ASharesLineSaysHowManyWereAsked()
    {
        var share = new Share();
        Assert.Equal("nothing to score", share.ToString());
        share.Add(true);
        share.Add(false);
        Assert.Equal("0.500  (1 of 2)", share.ToString());
    }
}
