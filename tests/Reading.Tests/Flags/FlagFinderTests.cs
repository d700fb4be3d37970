using Rejoinder.Reading.Flags;
using Rejoinder.Reading.Tests.Figures;
using Xunit;

namespace Rejoinder.Reading.Tests.Flags;

public sealed class FlagFinderTests
{
    [Theory]
    [InlineData("All of them never paid.", "absolute: All, absolute: never")]
    [InlineData("The mayor allegedly knew.", "hedged: allegedly")]
    [InlineData("This regime turned a blind eye.", "loaded: regime, loaded: turned a blind eye")]
    [InlineData("Certain individuals and some experts knew.", "unnamed: Certain individuals, unnamed: some experts")]
    [InlineData("A so-called expert said that.", "loaded: so-called")]
    [InlineData("In May the mayor may have known.", "hedged: may")]
    [InlineData("May 4 was a Sunday.", "")]
    [InlineData("The ferry left at noon.", "")]
    public void WordingIsFlaggedWhereItStands(string text, string flags)
    {
        var document = FigureSamples.Document(text);
        var found = FlagFinder.Find(document, document.Passages[0].Span);
        Assert.Equal(flags, string.Join(", ", found.Select(f => $"{f.Name}: {f.Span.Of(document.Text)}")));
    }
}
