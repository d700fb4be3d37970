using Xunit;

namespace Rejoinder.Naming.Tests;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Marek Dolinsky", "DOLINSKY Marek")]
    [InlineData("Dolinsky, Marek", "Marek Dolinský")]
    [InlineData("Abdul Rahman Sadiqi", "Abdurrahman al-Sadiqi")]
    [InlineData("Georgios Lambrakou", "George Lambrakou")]
    [InlineData("Мария Громова", "Maria Gromova")]
    public void TheSamePersonWrittenTwoWaysScoresHigherThanARelative(string left, string right) =>
        Assert.InRange(NameMatcher.Compare(left, right).Score, 0.8, 1);

    [Theory]
    [InlineData("Marek Dolinsky", "Jana Dolinsky")]
    [InlineData("Salman bin Harun al-Basri", "Yusuf al-Basri")]
    public void ARelativeOfTheSameFamilyNameScoresLow(string left, string right) =>
        Assert.InRange(NameMatcher.Compare(left, right).Score, 0, 0.6);
}
