using Xunit;

namespace Rejoinder.Naming.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("DOLINSKY, Marek Jan", "Family Given Middle")]
    [InlineData("Marek Jan DOLINSKY", "Given Middle Family")]
    [InlineData("Dr. Marek Dolinsky", "Honorific Given Family")]
    [InlineData("Marek Dolinsky Jr.", "Given Family Suffix")]
    [InlineData("Ruth van der Molen", "Given Particle Particle Family")]
    [InlineData("Harun bin Yusuf al-Basri", "Given Particle Patronymic Particle Family")]
    [InlineData("Oleg Petrovich Gromov", "Given Patronymic Family")]
    [InlineData("Nordwerk Bank GmbH", "Distinctive Type LegalForm")]
    [InlineData("Marek Dolinsky, MSc", "Given Family Honorific")]
    public void WordsAreGivenTheirRoles(string name, string roles) =>
        Assert.Equal(roles, string.Join(' ', Name.Parse(name).Parts.Select(p => p.Role)));

    [Theory]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Дмитрий Щукин", "dmitriy schukin")]
    [InlineData("Μπακάλης", "bakalis")]
    [InlineData("Şükrü Çağlar", "sukru caglar")]
    [InlineData("Søren Ångström", "soren angstrom")]
    [InlineData("Қайрат Әбенов", "kayrat abenov")]
    public void LettersAreBroughtToTheirCustomaryLatinOnes(string name, string folded) => Assert.Equal(folded, Name.Parse(name).Folded);

    [Theory]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("\ud800")]
    public void WithoutLettersThereAreNoParts(string name) => Assert.Empty(Name.Parse(name).Parts);
}
