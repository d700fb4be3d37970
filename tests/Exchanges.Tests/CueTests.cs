using Rejoinder.Exchanges.Answering;
using Rejoinder.Exchanges.Cues;
using Rejoinder.Exchanges.Likeness;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class CueTests
{
    [Theory]
    [InlineData("denial", "This is NOT true.", "NOT")]
    [InlineData("denial", "We didn’t.", "didn’t")]
    [InlineData("denial", "A notice was posted.", null)]
    [InlineData("admission", "Please accept\nour apologies.", "apologies")]
    [InlineData("answering", "Re: your notice of May", "Re:")]
    [InlineData("formula", "a good\n  faith belief", "good faith belief")]
    public void AListMatchesItsWordsAndTheirEndings(string list, string text, string? found) =>
        Assert.Equal(found, CueList.Load(list).In(text));

    [Theory]
    [InlineData("All of these accusations are false.", "charges")]
    [InlineData("None of the demands can be met.", "demands")]
    [InlineData("We shall address the concerns raised in the letter.", "both")]
    [InlineData("The accusation is grave.", null)]
    [InlineData("All of us are here.", null)]
    public void AClassIsNamedByAQuantifierOrAVerb(string sentence, string? name) => Assert.Equal(name, ClassSentence.In(sentence)?.Class);

    [Theory]
    [InlineData("removed", "removal")]
    [InlineData("infringing", "infringement")]
    [InlineData("stations", "station")]
    [InlineData("stopped", "stop")]
    public void FormsOfAWordHaveOneStem(string one, string other) => Assert.Equal(Stems.Stem(one), Stems.Stem(other));

    [Fact]
    public void AddressesOfTheWebAreNoWords() => Assert.Equal(["look"], Stems.Of("Look at https://example.org/harbour/quay?x=1").Keys);

    [Fact]
    public void SharedPassagesAreFoundWhateverTheSpacing()
    {
        var (there, here) = Assert.Single(
            SharedPassages.Of("a b c One two three, four five six seven", "x One two\nthree four — five six SEVEN y")
        );
        Assert.Equal(new TextSpan(6, 40), there);
        Assert.Equal("One two\nthree four — five six SEVEN", here.Of("x One two\nthree four — five six SEVEN y"));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-02", null, true)]
    [InlineData("2026-01-02", "2026-01-01", null, false)]
    [InlineData("2026-01", "2026-01-02", null, true)]
    [InlineData(null, null, "Reply to the declaration", false)]
    [InlineData(null, null, null, true)]
    public void WhichTextAnswersIsToldFromTheTexts(string? first, string? second, string? firstTitle, bool isSecond)
    {
        var one = new Text("factual: Boats are blue.").Record() with { Issued = first, Title = firstTitle };
        var other = new Text("factual: Boats are red.").Record() with { Issued = second };
        Assert.Equal(isSecond, AnsweringSide.IsSecond(one, other));
    }
}
