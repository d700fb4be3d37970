using CsCheck;
using Xunit;

namespace Rejoinder.Register.Similar.Tests;

public sealed class ClaimVectorsTests
{
    private static readonly ClaimVectors Vectors = ClaimVectors.Load();

    [Theory]
    [InlineData("The harbour was closed to fishermen.", "Fishing boats may not enter the port.", "The school received new books.")]
    [InlineData("Doctors left the hospital without pay.", "Nurses and physicians were never paid.", "The bridge was built in 1931.")]
    [InlineData("Taxes rose by ten percent.", "The government raised the levy.", "A dog was seen on the beach.")]
    [InlineData("Two journalists were arrested.", "Police detained reporters.", "Wheat prices fell in spring.")]
    public void OtherWordsForTheSameThingLieNearerThanAnotherThing(string claim, string like, string unlike) =>
        Assert.True(ClaimVectors.Cosine(Of(claim), Of(like)) > ClaimVectors.Cosine(Of(claim), Of(unlike)) + 0.1);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void WithoutAWordAVectorIsZeroAndNearToNothing(string words)
    {
        Assert.All(Of(words), b => Assert.Equal(0, b));
        Assert.Equal(0, ClaimVectors.Cosine(Of(words), Of("The harbour was closed.")));
    }

    [Fact]
    public void AnyTextHasAVectorAndTheSameOneEachTime() =>
        Gen.String.Sample(text =>
            Of(text).AsSpan().SequenceEqual(Of(text)) && ClaimVectors.Cosine(Of(text), Of(text)) is 0 or > 0.999 and < 1.001
        );

    [Fact]
    public void ManyAtOnceGiveTheSameVectors()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"The council met {i} times, said clerk number {i * 7}.")];
        var alone = texts.Select(Of).ToArray();
        Assert.Equal(alone, texts.AsParallel().AsOrdered().Select(Of).ToArray());
    }

    private static byte[] Of(string words)
    {
        var vector = new byte[Vectors.Bytes];
        Vectors.Of(words, vector);
        return vector;
    }
}
