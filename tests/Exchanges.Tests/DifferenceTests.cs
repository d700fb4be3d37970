using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("The customs shed burned on 21 September 2023.", "The customs shed burned on 23 October 2023.", 1)]
    [InlineData("The customs shed burned on 21 September 2023.", "The customs shed burned on 21 September 2023.", 0)]
    [InlineData("The customs shed burned on 21 September 2023.", "A ship left the harbour on 23 October 2023.", 0)]
    public void TheSameThingWithAnotherDateIsADifference(string one, string other, int count)
    {
        (string, string)[] dates = [("21 September 2023", "2023-09-21"), ("23 October 2023", "2023-10-23")];
        var exchange = Comparison.Of(
            new Text($"factual: {one}", "factual: Bread is good.").Record(dates),
            new Text($"factual: {other}").Record(dates)
        );
        Assert.Equal(count, exchange.Differences.Length);
        Assert.All(
            exchange.Differences,
            d =>
            {
                Assert.StartsWith("date (", d.What, StringComparison.Ordinal);
                Assert.Equal("21 September 2023", d.InStatement.Words);
                Assert.Equal("23 October 2023", d.InReply.Words);
            }
        );
    }

    [Fact]
    public void AMonthAndADayInItDoNotDiffer()
    {
        (string, string)[] dates = [("21 September 2023", "2023-09-21"), ("in September 2023", "2023-09")];
        var exchange = Comparison.Of(
            new Text("factual: The customs shed burned in September 2023.").Record(dates),
            new Text("factual: The customs shed burned on 21 September 2023.").Record(dates)
        );
        Assert.Empty(exchange.Differences);
    }
}
