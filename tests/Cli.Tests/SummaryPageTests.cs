using Rejoinder.Cli.Summary;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class SummaryPageTests
{
    [Theory]
    [InlineData("summary-80.txt", 80)]
    [InlineData("summary-40.txt", 40)]
    public void APageReadsLikeTheFileKept(string name, int width) =>
        Golden.Matches(name, SummaryPage.Of(Some.Record, new SummaryStyle(width, Rich: false)));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void NoLineIsWiderThanThePage(int width) =>
        Assert.All(
            SummaryPage.Of(Some.Record, new SummaryStyle(width, Rich: false)).Split('\n'),
            line => Assert.InRange(line.Length, 0, width)
        );

    [Fact]
    public void APlainPageHasNoEscapesAndNoBlocks()
    {
        var page = SummaryPage.Of(Some.Record, SummaryStyle.Plain);
        Assert.DoesNotContain('\e', page);
        Assert.DoesNotContain('█', page);
        Assert.DoesNotContain(page, c => c is >= '\u2500' and <= '\u259F');
    }

    [Fact]
    public void ARichPageSaysTheSameWithBarsAndWeight()
    {
        var page = SummaryPage.Of(Some.Record, new SummaryStyle(80, Rich: true));
        Assert.Contains("\e[", page, StringComparison.Ordinal);
        Assert.Contains('█', page);
        Assert.Contains("Dorian Pell", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAllegationIsNeverShownWithoutWhoMakesIt()
    {
        var page = SummaryPage.Of(Some.Record, SummaryStyle.Plain);
        var line = page.Split('\n').First(l => l.Contains("Dorian Pell", StringComparison.Ordinal));
        Assert.Contains("1 by Ilse Marrow, Tobin Achterberg; 1 by Tidewater Gazette", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\e[31mred\e[0m", "[31mred [0m")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("[bold]not markup[/]", "[bold]not markup[/]")]
    [InlineData("\u009B2Jclear", "2Jclear")]
    public void WordsOfOthersNeitherSteerTheTerminalNorTheMarkup(string title, string shown)
    {
        var page = SummaryPage.Of(Some.Record with { Title = title }, new SummaryStyle(80, Rich: false));
        Assert.StartsWith($"“{shown}”", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyRecordHasAPageToo()
    {
        var record = new StatementRecord { Source = Some.Record.Source, Text = "x" };
        Assert.Contains("0 claims", SummaryPage.Of(record, SummaryStyle.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void TheOtherSidesSignatoriesAreNotThisStatements()
    {
        var page = SummaryPage.Of(Some.Record, SummaryStyle.Plain);
        Assert.Contains("3 names listed as having signed the statement that this one answers", page, StringComparison.Ordinal);
        Assert.Contains("34 signatories without a name", page, StringComparison.Ordinal);
    }
}
