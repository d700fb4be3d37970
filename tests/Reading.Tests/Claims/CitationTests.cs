using System.Text;
using Xunit;

namespace Rejoinder.Reading.Tests.Claims;

/// <summary>The source of a claim with the address that a link gives it.</summary>
public sealed class CitationTests : IDisposable
{
    private const string Report = "https://harbour.example.org/reports/2026/pier.html";

    private readonly Reader _reader = new();

    [Theory]
    [InlineData(
        "page.html",
        "<h1>The pier</h1><p>In May the council <a href=\"" + Report + "\">reported</a> that the pier lost 400 of its jobs.</p>",
        "reported"
    )]
    [InlineData(
        "page.md",
        "# The pier\n\nIn May the council [reported](" + Report + ") that the pier lost 400 of its jobs.\n",
        "[reported](" + Report + ")"
    )]
    [InlineData("page.txt", "The pier\n\nThe council reported in May that the pier lost 400 of its jobs: " + Report + ".\n", Report + ".")]
    public void ALinkIsASourceToLookUpWithItsAddress(string name, string text, string words)
    {
        var cites = Citation(name, text);
        Assert.Equal(("locatable", Report), (cites?.Kind, cites?.Address));
        Assert.Equal(words, cites?.Quote.Words);
    }

    [Fact]
    public void ALinkThatIsNoWebAddressIsNone() =>
        Assert.Null(
            Citation(
                "page.html",
                "<h1>The pier</h1><p>In May the council <a href=\"javascript:alert(1)\">reported</a> that the pier lost 400 jobs.</p>"
            )?.Address
        );

    public void Dispose() => _reader.Dispose();

    private Citation? Citation(string name, string text) =>
        _reader
            .Read(Encoding.UTF8.GetBytes(text), name, TestContext.Current.CancellationToken)
            .Value!.Claims.First(c => c.Quote.Words.Contains("jobs", StringComparison.Ordinal))
            .Cites;
}
