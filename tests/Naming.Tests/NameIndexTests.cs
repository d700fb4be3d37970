using Xunit;

namespace Rejoinder.Naming.Tests;

public sealed class NameIndexTests
{
    private static readonly string[] Names =
    [
        "Marek Dolinsky",
        "Jana Dolinsky",
        "Elin Sundqvist",
        "Georgios Lambrakou",
        "Robert Fairweather",
        "Мария Громова",
        "Kwang-ho Pak",
        "Nordwerk Bank GmbH",
        "Tan Beng Chee",
    ];

    [Theory]
    [InlineData("Marek Dolnsky", "Marek Dolinsky")]
    [InlineData("SUNQVIST Elin", "Elin Sundqvist")]
    [InlineData("George Lambrakou", "Georgios Lambrakou")]
    [InlineData("Bob Fairwaether", "Robert Fairweather")]
    [InlineData("Maria Gromova", "Мария Громова")]
    [InlineData("Nordwerk Banque", "Nordwerk Bank GmbH")]
    [InlineData("Elin Sutdqvizt", "Elin Sundqvist")]
    [InlineData("Kwangh ho Pak", "Kwang-ho Pak")]
    [InlineData("Chee Tan Beng", "Tan Beng Chee")]
    public void TheRightNameComesFirst(string asked, string found)
    {
        var index = NameIndex.Build(Names);

        Assert.Equal(found, index.NameOf(index.Find(asked)[0].Id));
    }

    [Theory]
    [InlineData("Dolinsky, Marek")]
    [InlineData("Marek Dolinsky")]
    public void OfTwoThatScoreAlikeTheOneWrittenAlikeComesFirst(string asked)
    {
        var index = NameIndex.Build(["Dolinsky, Marek", "Marek Dolinsky", "MAREK DOLINSKY"]);

        Assert.Equal(Name.Parse(asked).Folded, Name.Parse(index.NameOf(index.Find(asked)[0].Id)).Folded);
    }

    [Fact]
    public void ANameThatSharesNothingFindsNothing() => Assert.Empty(NameIndex.Build(Names).Find("Xqzwv Brrt"));

    [Fact]
    public void AnEmptyIndexFindsNothing() => Assert.Empty(NameIndex.Build([]).Find("Marek Dolinsky"));

    [Fact]
    public void ASavedIndexIsLoadedAndATornOrOldOneIsBuiltAnewWithAMessage()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var said = new List<string>();
        try
        {
            NameIndex.Open(path, Names, said.Add);
            Assert.Contains("there is no index file yet", Assert.Single(said), StringComparison.Ordinal);

            var loaded = NameIndex.Open(path, Names, said.Add);
            Assert.Single(said);
            Assert.Equal("Marek Dolinsky", loaded.NameOf(loaded.Find("Dolinsky Marek")[0].Id));

            var bytes = File.ReadAllBytes(path);
            File.WriteAllBytes(path, bytes[..^5]);
            NameIndex.Open(path, Names, said.Add);
            Assert.Contains("checksum", said[^1], StringComparison.Ordinal);

            bytes[8] = 99;
            File.WriteAllBytes(path, bytes);
            NameIndex.Open(path, Names, said.Add);
            Assert.Contains("version 99", said[^1], StringComparison.Ordinal);

            NameIndex.Open(path, ["Another Name"], said.Add);
            Assert.Contains("other names", said[^1], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
