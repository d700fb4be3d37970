using Rejoinder.Cli.Terminal;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(0, 10, 0, "........................  0 of 10  0.0/s  …")]
    [InlineData(5, 10, 2, "############............  5 of 10  2.5/s  2 s left")]
    [InlineData(10, 10, 4, "########################  10 of 10  2.5/s  0 s left")]
    [InlineData(10, 1000, 10, "........................  10 of 1000  1.0/s  16 min 30 s left")]
    [InlineData(1, 10000, 1, "........................  1 of 10000  1.0/s  2 h 46 min left")]
    public void TheLineSaysHowFarHowFastAndHowLongYet(int done, int total, int seconds, string line) =>
        Assert.Equal("  " + line, ProgressLine.Line(done, total, TimeSpan.FromSeconds(seconds), rich: false));
}
