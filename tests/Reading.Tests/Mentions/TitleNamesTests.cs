using Rejoinder.Reading.Mentions;
using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class TitleNamesTests
{
    [Theory]
    [InlineData("Quill Announces a Levy", "Quill Announces", "Mara Quill told the council. Quill pays.", "Quill ")]
    [InlineData("Ada Banks Leaves the Club", "Ada Banks", "Ada Banks told the council.", "Ada Banks")]
    [InlineData("Quill Announces a Levy", "Quill Announces", "Nobody else is named.", "Quill Announces")]
    [InlineData("Mara Quill Leaves", "Mara Quill", "Mara told us.", "Mara Quill")]
    public void TheVerbOfAHeadlineIsCutWhereTheTextNamesWhatStandsBeforeIt(string headline, string proposed, string below, string expected)
    {
        var text = headline + "\n\n" + below;
        var proposal = new NameProposal(Some.Span(text, proposed), PartyKind.Person, 0.9);
        var cut = Assert.Single(TitleNames.Cut(text, [new TextSpan(0, headline.Length)], [proposal]));
        Assert.Equal(expected, cut.Span.Of(text));
    }
}
