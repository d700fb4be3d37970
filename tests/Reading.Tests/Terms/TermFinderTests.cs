using Rejoinder.Reading.Structure;
using Rejoinder.Reading.Terms;
using Rejoinder.Reading.Tests.Figures;
using Xunit;

namespace Rejoinder.Reading.Tests.Terms;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("We regret the “weaponisation” of the harbour debate.", "weaponisation", TermFound.Disputed)]
    [InlineData("The council's so-called reforms have failed.", "reforms", TermFound.Disputed)]
    [InlineData("There is no clear definition of “ferry worker” in the report.", "ferry worker", TermFound.Asked)]
    [InlineData("This licence (the \"Harbour Licence\") ends today.", "Harbour Licence", TermFound.Given)]
    [InlineData("“Berth” means any place where a boat may lie.", "Berth", TermFound.Given)]
    public void ATermIsFoundWithItsStatus(string text, string name, string status)
    {
        var document = FigureSamples.Document(text);
        var term = Assert.Single(TermFinder.Find(document, OutlineFinder.Find(document), SentenceSplitter.Split(document)));
        Assert.Equal((name, status, name), (term.Name, term.Status, term.Span.Of(document.Text)));
    }

    [Theory]
    [InlineData("He said, “wait here”.")]
    [InlineData("The NGO “Silver Birch” answered.")]
    [InlineData("“We never agreed to any of that at all,” she added.")]
    [InlineData("It was 'fine' that it's the boat's and the ferries' turn: 'no'.", "fine")]
    public void SpeechAndNamesAreNoTerms(string text, params string[] terms)
    {
        var document = FigureSamples.Document(text);
        Assert.Equal(terms, TermFinder.Find(document, OutlineFinder.Find(document), SentenceSplitter.Split(document)).Select(t => t.Name));
    }

    [Fact]
    public void ATermIsGivenOnceAtItsFirstPlace()
    {
        var document = FigureSamples.Document("A “free” pier. Again a “free” pier.");
        var term = Assert.Single(TermFinder.Find(document, OutlineFinder.Find(document), SentenceSplitter.Split(document)));
        Assert.Equal(3, term.Span.Start);
    }
}
