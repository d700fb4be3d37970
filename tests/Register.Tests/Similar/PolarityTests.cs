using Xunit;

namespace Rejoinder.Register.Similar.Tests;

public sealed class PolarityTests
{
    [Theory]
    [InlineData("The mayor signed the contract.", "The mayor signed the contract in May.", Polarity.Same, "")]
    [InlineData("The mayor signed the contract.", "The mayor did not sign the contract.", Polarity.Opposed, "did not")]
    [InlineData("The mayor signed the contract.", "The mayor didn't sign the contract.", Polarity.Opposed, "didn't")]
    [InlineData("The mayor signed the contract.", "The mayor didn’t sign the contract.", Polarity.Opposed, "didn't")]
    [InlineData("The mayor never signed the contract.", "The mayor did not sign the contract.", Polarity.Same, "never")]
    [InlineData("The mayor signed the contract.", "It is false that the mayor signed a contract.", Polarity.Opposed, "is false")]
    [InlineData("The mayor signed the contract.", "She denies that she ever, as mayor, signed the contract.", Polarity.Opposed, "denies")]
    [InlineData("The mayor signed the contract.", "That the mayor signed the contract is a lie.", Polarity.Opposed, "is a lie")]
    [InlineData("The mayor signed the contract.", "Nobody showed the mayor signed the contract.", Polarity.Opposed, "nobody")]
    [InlineData("Unemployment in the city rose sharply.", "Unemployment in the city fell sharply.", Polarity.Opposed, "rose / fell")]
    [InlineData(
        "The senator supports the pipeline bill.",
        "The senator opposes the pipeline bill.",
        Polarity.Opposed,
        "supports / opposes"
    )]
    [InlineData(
        "The senator supports the pipeline bill.",
        "The senator does not oppose the pipeline bill.",
        Polarity.Same,
        "supports / oppose"
    )]
    [InlineData("Not only the mayor signed the contract.", "The mayor signed the contract.", Polarity.Same, "")]
    [InlineData("The mayor signed the contract, there is no hurry.", "The mayor signed the contract.", Polarity.Unclear, "no")]
    [InlineData("The city lost 23 million in taxes.", "The city lost 47 million in taxes.", Polarity.Unclear, "23 million / 47 million")]
    [InlineData("The mayor signed the contract.", "The mayor opened a school.", Polarity.Unclear, "")]
    [InlineData("The mayor signed the contract.", "", Polarity.Unclear, "")]
    public void TwoClaimsAffirmAlikeOrOneDenies(string one, string other, Polarity polarity, string cue)
    {
        foreach (var (a, b) in new[] { (one, other), (other, one) })
        {
            var found = PolarityRule.Of(ClaimTerms.Of(a), ClaimTerms.Of(b));
            Assert.Equal(polarity, found.Polarity);
            if (cue == "")
            {
                Assert.Empty(found.Cues);
            }
            else if (!cue.Contains('/', StringComparison.Ordinal))
            {
                Assert.Contains(found.Cues, c => c.EndsWith(cue.Split(' ')[^1], StringComparison.Ordinal));
            }
            else
            {
                var sides = cue.Split(" / ");
                Assert.Contains(found.Cues, c => c == cue || c == $"{sides[1]} / {sides[0]}");
            }
        }
    }

    [Fact]
    public void AClaimAgreesWithItself() =>
        Assert.All(
            new[]
            {
                "The mayor never signed the contract.",
                "Taxes rose and wages fell in 2019.",
                "The ministry denies the arrests of students.",
            },
            claim => Assert.NotEqual(Polarity.Opposed, PolarityRule.Of(ClaimTerms.Of(claim), ClaimTerms.Of(claim)).Polarity)
        );
}
