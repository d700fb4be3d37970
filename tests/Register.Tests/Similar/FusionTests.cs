using Xunit;

namespace Rejoinder.Register.Similar.Tests;

public sealed class FusionTests
{
    private static readonly ClaimVectors Vectors = ClaimVectors.Load();
    private static readonly string[] Claims =
    [
        "The harbour authority closed the north pier in March.",
        "The harbour authority did not close the north pier in March.",
        "Boats were kept out of the port.",
        "The library bought a piano.",
        "The mayor of the town met the council of the town.",
    ];

    [Fact]
    public void TheLikestComesFirstAndAStrangerLast()
    {
        var ranked = Rank("In March the harbour authority closed the north pier.", null);
        Assert.Equal([1, 2], ranked.Take(2).Select(s => s.Id));
        Assert.DoesNotContain(ranked.Take(3), s => s.Id == 4);
        Assert.Equal(Claims.Length, ranked.Count);
    }

    [Fact]
    public void EachHitSaysWhatIsInCommonTheRarestFirstAndWithoutCommonWords()
    {
        var words = Rank("The authority closed a pier.", null).First(s => s.Id == 1).WordsInCommon;
        Assert.Equal(["authority", "closed", "pier"], words.Order());
        Assert.Equal("pier", Rank("The authority closed a pier.", null, ("pier", 1), ("authority", 50), ("closed", 9))[0].WordsInCommon[0]);
    }

    [Fact]
    public void ADenialIsFoundAndMarked()
    {
        var ranked = Rank("The harbour authority closed the north pier.", null);
        Assert.Equal(Polarity.Same, ranked.Single(s => s.Id == 1).Polarity.Polarity);
        Assert.Equal(Polarity.Opposed, ranked.Single(s => s.Id == 2).Polarity.Polarity);
    }

    [Fact]
    public void TheSentencesBesideItTellWhatItMeans()
    {
        Assert.Empty(Rank("It cost far too much.", null).Single(s => s.Id == 4).WordsInCommon);
        Assert.Equal(4, Rank("It cost far too much.", "The library has a new piano now.")[0].Id);
    }

    [Fact]
    public void ACandidateThatCameUpTwiceIsListedOnceAndTheOrderIsTheSameEachTime()
    {
        var query = new SimilarQuery("The town council met.", null, Vectors);
        var rarity = new WordRarity(5, new Dictionary<string, long>());
        Candidate[] twice = [new(9, Claims[4]), new(3, Claims[4]), new(9, Claims[4])];
        Assert.Equal([3, 9], Fusion.Rank(query, twice, rarity, 10).Select(s => s.Id));
    }

    [Fact]
    public void OnlyRareWordsAreAskedForAndNotMoreRowsThanAllowed()
    {
        var query = new SimilarQuery("The harbours and the harbour authority closed a pier", null, Vectors);
        var rarity = new WordRarity(
            1000,
            new Dictionary<string, long>
            {
                ["the"] = 900,
                ["harbours"] = 40,
                ["authority"] = 70,
                ["closed"] = 20,
                ["pier"] = 2,
            }
        );
        Assert.Equal(["pier", "closed", "harbours", "authority", "the"], query.Rarest(rarity, mostRows: 5000).Select(w => w.Word));
        Assert.Equal(["pier", "closed", "harbours"], query.Rarest(rarity, mostRows: 100).Select(w => w.Word));
        Assert.Equal(["pier", "closed"], query.Rarest(rarity, mostWords: 2).Select(w => w.Word));
        Assert.Empty(query.Rarest(rarity, mostRows: 1));
    }

    private static IReadOnlyList<SimilarClaim> Rank(string words, string? context, params (string Word, long Count)[] counts)
    {
        var query = new SimilarQuery(words, context, Vectors);
        var known = Claims.SelectMany(c => ClaimTerms.Of(c).Words.Distinct()).CountBy(w => w).ToDictionary(w => w.Key, w => (long)w.Value);
        foreach (var (word, count) in counts)
        {
            known[word] = count;
        }

        return Fusion.Rank(
            query,
            Claims.Select((c, i) => new Candidate(i + 1, c)),
            new WordRarity(Math.Max(100, Claims.Length), known),
            10
        );
    }
}
