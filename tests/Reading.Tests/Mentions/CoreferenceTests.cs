using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class CoreferenceTests
{
    [Theory]
    [InlineData("Anna Quorl wrote to us. She was angry.", "She=Anna Quorl")]
    [InlineData("Mr. Bo Quell met Ms. Anna Quorl. She left. He stayed.", "She=Anna Quorl; He=Bo Quell")]
    [InlineData("Anna Quorl met Bo Quell in her office.", "her=Anna Quorl")]
    [InlineData("Anna Quorl, Bo Quell and Maria Costa met. He left.", "")]
    [InlineData("The Harbour Council met. It refused.", "It=Harbour Council")]
    [InlineData("The Harbour Council met. It is raining.", "")]
    [InlineData("The Harbour Council met the River Authority. It refused.", "")]
    [InlineData("The Harbour Council met. The council refused.", "The council=Harbour Council")]
    [InlineData("The River Authority met. The council refused.", "")]
    [InlineData("Brightwater Holdings, Inc. paid. The company then left.", "The company=Brightwater Holdings, Inc.")]
    [InlineData("Anna Quorl met Bo Quell. The latter wept.", "The latter=Bo Quell")]
    [InlineData("We saw Minister Anna Quorl. Nothing came of it. Days passed. The Minister wept.", "The Minister=Anna Quorl")]
    public void AShortFormMeansTheOnePartyThatFits(string text, string expected)
    {
        var document = Some.Document(text);
        var names = Some.Parties(document).ToDictionary(p => p.Id, p => p.Name);
        Assert.Equal(expected, string.Join("; ", Some.References(document).Select(r => $"{r.Span.Of(text)}={names[r.PartyId]}")));
    }

    [Fact]
    public void WeAreTheDeclarantsAndYouTheAddresseesOutsideQuotationMarks()
    {
        const string text = "Dear Harbour Council,\n\nwe ask for your help. Bo Quell said “we won”. Anna Quorl.";
        var document = Some.Document(text);
        var outline = Some.Outline(document) with
        {
            Addressees = [("Harbour Council", Some.Span(text, "Harbour Council"))],
            Declarants = [new Speaker("Anna Quorl", null, null, null, PartyKind.Person, Some.Span(text, "Anna Quorl"))],
        };
        var names = Some.Parties(document, outline).ToDictionary(p => p.Id, p => p.Name);
        Assert.Equal(
            ["we=Anna Quorl", "your=Harbour Council"],
            Some.References(document, outline).Select(r => $"{r.Span.Of(text)}={names[r.PartyId]}")
        );
    }
}
