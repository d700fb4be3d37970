using System.Text;
using Rejoinder.Reading.Claims;
using Rejoinder.Reading.Intake;
using Xunit;

namespace Rejoinder.Reading.Tests.Claims;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("She said “we will not leave the pier” and left.", 1)]
    [InlineData("She said \"we will not leave the pier\" and left.", 1)]
    [InlineData("The so-called “open pier” is shut.", 0)]
    [InlineData("“We will not leave the pier.\n\n“We will stay until noon.”", 2)]
    [InlineData("> We will not leave the pier.", 1)]
    [InlineData("> “We will not leave the pier,” says Ada Byrne. “We will stay until noon.”", 2)]
    [InlineData("She said “the “open pier” of the council is shut” and left, and “nobody was asked about it”.", 2)]
    [InlineData("“We stay until “noon.\n\nHe said “we will not leave the pier” and left.", 2)]
    [InlineData("« Nous ne quitterons pas le quai » a-t-elle dit.", 1)]
    public void SpeechIsFoundAndTermsAreNot(string text, int count) => Assert.Equal(count, Quotation.Find(Document(text)).Length);

    [Fact]
    public void SpeechThatIsNotClosedGoesOn() =>
        Assert.False(Quotation.Find(Document("“We will not leave the pier.\n\n“We stay until noon.”"))[0].Closed);

    private static Document Document(string text) => DocumentIntake.Open(Encoding.UTF8.GetBytes(text), "text.md").Value!;
}
