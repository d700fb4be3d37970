using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One is here. Two is there.", 2)]
    [InlineData("Mr. Smith met Dr. Jones. They spoke.", 2)]
    [InlineData("He said \"Stop.\" Then he left.", 2)]
    [InlineData("The U.S. Senate voted. It passed.", 2)]
    [InlineData("It fell by 3.5 per cent in No. 5 Street.", 1)]
    [InlineData("First line\nSecond line", 2)]
    [InlineData("J. R. Hale wrote it.", 1)]
    [InlineData("", 0)]
    public void ASentenceEndsWhereAReaderWouldEndIt(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Count());
}
