using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Evaluation.Tests;

public sealed class AlignmentTests
{
    private const string Text = "The weir leaks. The pump is old, and Orla Finch knew it. 🐚 The bill was high. Nobody paid.";

    [Theory]
    [InlineData("The weir leaks.", "The weir leaks.", true)]
    [InlineData("The weir leaks.", "The  **weir**\nleaks.", true)]
    [InlineData("The pump is old, and Orla Finch knew it.", "and Orla Finch knew it.", true)]
    [InlineData("The pump is old, and Orla Finch knew it.", "knew it.", false)]
    [InlineData("🐚 The bill was high.", "The bill was high.", true)]
    [InlineData("The weir leaks.", "The bill was high.", false)]
    [InlineData("The weir leaks.", "Words that stand nowhere.", false)]
    public void AClaimIsFoundWhereHalfIsShared(string gold, string found, bool meets) =>
        Assert.Equal(meets, Of([gold, "Nobody paid."], [found]).Match[0] is not null);

    [Fact]
    public void OneClaimMeetsOneGoldTheBestFirst()
    {
        var aligned = Of(["The weir leaks.", "Nobody paid."], ["The weir leaks. The", "The weir leaks."]);
        Assert.Equal([1, null], aligned.Match);
    }

    [Fact]
    public void ClaimsAfterTheLastGoldAreLeftOutAndThoseNowhereAreNot()
    {
        var aligned = Of(["The weir leaks."], ["The weir leaks.", "Nobody paid.", "Nowhere."]);
        Assert.Equal(["The weir leaks.", "Nowhere."], aligned.Found.Select(c => c.Quote.Words));
    }

    [Fact]
    public void AGoldThatIsNotInTheTextDoesNotCount() => Assert.Single(Of(["The weir leaks.", "Not there."], []).Golds);

    private static Alignment Of(string[] golds, string[] found) =>
        Alignment.Of(
            new Gold { Claims = [.. golds.Select(g => new GoldClaim(g, "factual", "declarants", [], null))] },
            new StatementRecord
            {
                Source = new Source("", "", 0, ""),
                Text = "",
                Claims =
                [
                    .. found.Select(
                        (f, i) =>
                            new Claim(
                                $"c{i}",
                                new Quote(f, 0, 0),
                                ClaimKind.Factual,
                                new Attribution("declarants", null),
                                [],
                                null,
                                [],
                                null
                            )
                            {
                                KindCue = "",
                            }
                    ),
                ],
            },
            Text
        );
}
