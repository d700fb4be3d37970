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
    [InlineData("Bob Fairweather", "Robert Fairweather")]
    [InlineData("Pak Kwang-ho", "PAK, Kwangho")]
    [InlineData("Ruth van der Molen", "Ruth Vandermolen")]
    [InlineData("Nordwerk Maschinenbau GmbH", "Nordwerk Maschinenbau Limited")]
    [InlineData("Banco del Valle Verde", "Bank Valle Verde")]
    [InlineData("OOO Vektor", "Vektor LLC")]
    [InlineData("Lena M0rgen5tern", "Lena Morgenstern")]
    public void TheSameNameWrittenTwoWaysScoresHigh(string left, string right) =>
        Assert.InRange(NameMatcher.Compare(left, right).Score, 0.8, 1);

    [Theory]
    [InlineData("Marek Dolinsky", "Jana Dolinsky")]
    [InlineData("Salman bin Harun al-Basri", "Yusuf al-Basri")]
    [InlineData("Pak Kwang-ho", "Pak Song-il")]
    [InlineData("Nordwerk Maschinenbau GmbH", "Südwerk Gartenbau GmbH")]
    [InlineData("Ali", "Muhammad Ali Bakhtiyar Shirazi")]
    public void AnotherOfTheSameFamilyOrFieldScoresLow(string left, string right) =>
        Assert.InRange(NameMatcher.Compare(left, right).Score, 0, 0.6);

    [Fact]
    public void AnAcronymIsFoundInTheWordsItStandsFor() =>
        Assert.InRange(NameMatcher.Compare("RTO", "River Transport Organisation").Score, 0.75, 1);

    [Fact]
    public void ALetterOffIsSaidInWords()
    {
        var match = NameMatcher.Compare("Marek DOLNSKY", "Marek Dolinsky");

        Assert.Contains("family name one letter off: DOLNSKY, Dolinsky", match.Reasons);
        Assert.True(match.IsBySpelling);
    }

    [Fact]
    public void AFormOfAnotherLanguageIsSaidInWords() =>
        Assert.Contains(
            "George and Georgios are forms of one given name",
            NameMatcher.Compare("George Lambrakou", "Georgios Lambrakou").Reasons
        );

    [Fact]
    public void AContradictionIsSaidInWords() =>
        Assert.Contains(
            NameMatcher.Compare("Marek Dolinsky", "Jana Dolinsky").Reasons,
            r => r.Contains("differ: Marek, Jana", StringComparison.Ordinal)
        );

    [Fact]
    public void ReasonsNameTheFirstNameFirst()
    {
        Assert.Contains("family name one letter off: DOLNSKY, Dolinsky", NameMatcher.Compare("Marek DOLNSKY", "Marek Dolinsky").Reasons);
        Assert.Contains("family name one letter off: Dolinsky, DOLNSKY", NameMatcher.Compare("Marek Dolinsky", "Marek DOLNSKY").Reasons);
    }

    [Fact]
    public void OnlyAccentsApartIsASpelling()
    {
        var match = NameMatcher.Compare("Ana KOVACIC", "Ana KOVAČIĆ");

        Assert.Equal(1, match.Score);
        Assert.True(match.IsBySpelling);
    }

    [Fact]
    public void OtherCharactersOfOneSoundAreNotOneName() => Assert.InRange(NameMatcher.Compare("高石早苗", "高市早苗").Score, 0, 0.99);

    [Fact]
    public void AMissingMiddleNameCostsLessThanAnotherOne()
    {
        var missing = NameMatcher.Compare("Elin Marta Sundqvist", "Elin Sundqvist").Score;
        var contradicted = NameMatcher.Compare("Elin Marta Sundqvist", "Elin Sofia Sundqvist").Score;

        Assert.True(missing > contradicted, $"{missing} against {contradicted}");
    }
}
