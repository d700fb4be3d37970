using Rejoinder.Register.Searching;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>Searching in what is published.</summary>
public sealed class PublishedSearchTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    private PublishedSearch Search => new(desk.Register, Publisher.Of(desk.Register));

    [Theory]
    [InlineData("Marshgate")]
    [InlineData("marshg*")]
    [InlineData("Tilda")]
    public void NothingTellsThatAVeiledNameWasFound(string words)
    {
        // The register has it: what is left out must leave no gap and no further page.
        Assert.NotEmpty(desk.Register.Claims.Search(new SearchQuery { Words = words }).Hits);
        var (claims, hasMore) = Search.Claims(new SearchQuery { Words = words, Take = 1 });
        Assert.Empty(claims);
        Assert.False(hasMore);
    }

    [Fact]
    public void PagesFollowEachOtherWithoutAGapAndTheLastSaysSo()
    {
        var (all, _) = Search.Claims(new SearchQuery { Words = "the", Take = 50 });
        Assert.True(all.Count > 4);
        var paged = new List<string>();
        for (var more = true; more; )
        {
            (var some, more) = Search.Claims(
                new SearchQuery
                {
                    Words = "the",
                    Skip = paged.Count,
                    Take = 3,
                }
            );
            paged.AddRange(some.Select(c => c.Claim.Code));
            Assert.True(!more || some.Count == 3);
        }

        // No more than fifty come at once.
        Assert.Equal(all.Select(c => c.Claim.Code), paged.Take(all.Count));
        Assert.Equal(paged.Count, paged.Distinct().Count());
    }
}
