using Rejoinder.Reading.Models;
using Xunit;

namespace Rejoinder.Reading.Tests.Models;

public sealed class NameDecoderTests
{
    [Fact]
    public void ANameGoesOnOnlyWhereItBegan()
    {
        // The likeliest label of the second word alone, "person goes on", is not legal after "outside".
        float[][] shares =
        [
            [0.9f, 0.05f, 0, 0, 0, 0.05f, 0],
            [0.3f, 0.25f, 0.45f, 0, 0, 0, 0],
            [0.9f, 0, 0.1f, 0, 0, 0, 0],
        ];
        var names = NameDecoder.Decode(Sentence(shares)).ToList();
        Assert.All(names, n => Assert.Equal(PartyKind.Person, n.Kind));
        Assert.True(names.Count <= 1);
    }

    [Fact]
    public void TwoNamesSideBySideStayTwo()
    {
        float[][] shares =
        [
            [0, 1, 0, 0, 0, 0, 0],
            [0, 0, 1, 0, 0, 0, 0],
            [0, 0, 0, 1, 0, 0, 0],
            [0, 0, 0, 0, 1, 0, 0],
        ];
        var names = NameDecoder.Decode(Sentence(shares)).ToList();
        Assert.Equal([PartyKind.Person, PartyKind.Organisation], names.Select(n => n.Kind));
        Assert.Equal([new TextSpan(0, 11), new TextSpan(12, 23)], names.Select(n => n.Span));
    }

    private static EncodedSentence Sentence(float[][] shares)
    {
        TextSpan[] words = [.. shares.Select((_, i) => new TextSpan(i * 6, (i * 6) + 5))];
        var span = new TextSpan(0, words[^1].End);
        return new EncodedSentence(new Sentence(new Passage(PassageKind.Paragraph, span), span), words, shares, [], [], [], []);
    }
}
