using System.Text;
using Xunit;
using Xunit.Sdk;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>The check of anchors itself: it must see a quote that is not where it says.</summary>
public sealed class SoundTests
{
    private static readonly Reader Reader = new(ReadingOptions.Default with { UseEncoder = false });

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(0, 1, "")]
    [InlineData(-1, 0, "")]
    [InlineData(0, 0, "x")]
    [InlineData(0, 100_000, "")]
    public void AQuoteThatIsNotAtItsPlaceIsSeen(int start, int end, string more)
    {
        var record = Sound.Holds(
            Reader,
            Encoding.UTF8.GetBytes("𝒜 plea.\n\nMr. Tomas Verhane took 40,000 crowns on 3 May 2024."),
            "a.txt"
        )!;
        var quote = record.Dates[0].Quote;
        var moved = record with
        {
            Dates = [new DateMention(new Quote(quote.Words + more, quote.Start + start, quote.End + end), record.Dates[0].Iso)],
        };
        Assert.ThrowsAny<XunitException>(() => Sound.AnchorsHold(moved));
    }
}
