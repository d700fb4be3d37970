using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class PartyFinderTests
{
    [Theory]
    [InlineData("Anna Quorl wrote. Mr. Bo Quell answered. Then Ms. Quorl left.", "Anna Quorl; Bo Quell")]
    [InlineData("Anna Quorl and Peter Quorl wrote. Then Quorl left.", "Anna Quorl; Peter Quorl; Quorl")]
    [InlineData("Joseph R. Quorl wrote. Joe Quorl signed. JOSEPH QUORL paid.", "Joseph R. Quorl")]
    [InlineData("Joseph R. Quorl wrote. Joseph M. Quorl signed.", "Joseph R. Quorl; Joseph M. Quorl")]
    [InlineData("José Quorl wrote. Jose Quorl signed.", "José Quorl")]
    [InlineData("Georgios Quorl wrote. George Quorl signed.", "George Quorl")]
    [InlineData("Maria Quorl wrote. Marta Quorl signed.", "Maria Quorl; Marta Quorl")]
    [InlineData("Maria Costa-Quorl wrote. Then Costa-Quorl left.", "Maria Costa-Quorl")]
    public void APersonIsOnePartyAndTwoOfOneFamilyNameAreTwo(string text, string expected) => Assert.Equal(expected, Names(text));

    [Theory]
    [InlineData("The Tidal Rivers Authority (TRA) wrote. TRA paid.", "Tidal Rivers Authority")]
    [InlineData("Brightwater Holdings, Inc. wrote. Brightwater Holdings paid.", "Brightwater Holdings, Inc.")]
    [InlineData("The World Health Organization wrote. The WHO paid.", "World Health Organization")]
    [InlineData("The Harbour Congress met. Later Congress closed.", "Harbour Congress")]
    [InlineData("The River Congress met the Harbour Congress. Later Congress closed.", "River Congress; Harbour Congress")]
    public void ABodyIsOneParty(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void IdsFollowTheOrderOfFirstMention()
    {
        var parties = Some.Parties(Some.Document("In Peru Anna Quorl met the Harbour Council. Quorl left Peru."));
        Assert.Equal(["p1 Peru", "p2 Anna Quorl", "p3 Harbour Council"], parties.Select(p => $"{p.Id} {p.Name}"));
        Assert.Equal([2, 2, 1], parties.Select(p => p.Mentions.Length));
        Assert.Equal(["Quorl"], parties[1].ShortForms);
    }

    private static string Names(string text) => string.Join("; ", Some.Parties(Some.Document(text)).Select(p => p.Name));
}
