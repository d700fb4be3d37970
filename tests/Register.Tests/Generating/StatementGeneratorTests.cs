using Rejoinder.Reading;
using Rejoinder.Register.Bench.Generating;
using Xunit;

namespace Rejoinder.Register.Tests.Generating;

/// <summary>The made-up statements that the register is measured and tested with.</summary>
public sealed class StatementGeneratorTests
{
    [Fact]
    public void ItsRecordsHoldAgainstTheContractAsOneLineOfJsonEach()
    {
        var generator = new StatementGenerator(3);
        for (var i = 0; i < 40; i++)
        {
            using var stream = new MemoryStream();
            RecordJson.Write(generator.Record(i, 60), stream, inOneLine: true);
            Assert.DoesNotContain((byte)'\n', stream.ToArray());
            stream.Position = 0;
            var read = RecordJson.Read(stream);
            Assert.Null(read.Failure);
            Assert.Equal(60, read.Value!.Claims.Length);
        }
    }

    [Fact]
    public void TheSameSeedAndNumberGiveTheSameRecordInAnyOrder()
    {
        var (one, other) = (new StatementGenerator(5), new StatementGenerator(5));
        one.Record(0, 5);
        Assert.Equal(one.Record(7, 20).Text, other.Record(7, 20).Text);
        Assert.NotEqual(one.Record(7, 20).Text, new StatementGenerator(6).Record(7, 20).Text);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(100, 5_000)]
    [InlineData(1_000, 50_000)]
    [InlineData(10, 10)]
    public void AsManyClaimsAsAskedFor(int statements, int claims)
    {
        var counts = ClaimCounts.Of(statements, claims, 1);
        Assert.Equal(statements, counts.Length);
        Assert.Equal(claims, counts.Sum());
        Assert.All(counts, c => Assert.InRange(c, 1, claims));
    }

    [Fact]
    public void CommonWordsAreInHalfOfTheClaimsAndMostWordsInAHandful()
    {
        var generator = new StatementGenerator(1);
        var claims = Enumerable.Range(0, 100).SelectMany(i => generator.Record(i, 50).Claims).ToArray();
        int Having(string word) => claims.Count(c => c.Quote.Words.Split(' ', '.', ',').Contains(word, StringComparer.OrdinalIgnoreCase));
        Assert.InRange(Having(generator.Words.Content(0)), claims.Length * 3 / 10, claims.Length * 7 / 10);
        Assert.InRange(Having(generator.Words.Content(30_000)), 0, 20);
    }
}
