using Rejoinder.Register.Similar;
using Xunit;

namespace Rejoinder.Register.Tests.Similar;

/// <summary>Earlier claims like one, from the register of either database.</summary>
public sealed class EarlierClaimsTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AClaimIsFoundInOtherWordsAndItsDenialIsToldApart(string kind)
    {
        using var desk = new Desk(kind);
        var same = desk.AddClaim("Harrowgate paid 40 million to the harbour company.");
        var denial = desk.AddClaim("Harrowgate never paid 40 million to the harbour company.");
        desk.AddClaim("The library will be open on Sunday.");

        var found = desk.Register.Claims.Like("Harrowgate paid the harbour company 40 million.");

        Assert.Equal(
            new[] { same, denial }.Order(StringComparer.Ordinal),
            found.Take(2).Select(f => f.Claim.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Polarity.Same, found.Single(f => f.Claim.Code == same).Likeness.Polarity.Polarity);
        Assert.Equal(Polarity.Opposed, found.Single(f => f.Claim.Code == denial).Likeness.Polarity.Polarity);
        Assert.Contains("harbour", found[0].Likeness.WordsInCommon);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ClaimsOfTheSameStatementAndTheClaimItselfAreNotEarlierOnes(string kind)
    {
        using var desk = new Desk(kind);
        var letter = desk.Add(
            Some.Record("Letter", new SomeClaim("The quay was closed in May."), new SomeClaim("The quay was closed again."))
        );
        var other = desk.AddClaim("In May the quay was closed.");

        Assert.Equal([other], desk.Register.Claims.LikeClaim($"{letter}.1").Select(f => f.Claim.Code));
    }

    [Fact]
    public void WhatChangedIsFoundByItsNewWordsAndWhatIsErasedByNone()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.Add(Some.RecordOf("Letter", "The quay was closed. Zebras graze.", new SomeClaim("The quay was closed."))) + ".1";
        var vectors = Path.Combine(desk.Address.CacheFolder, "claims.vectors");
        Assert.Single(desk.Register.Claims.Like("the quay"));
        var before = File.ReadAllBytes(vectors);

        desk.Register.Claims.Change(claim, new() { Bounds = (21, 34) }, 1, desk.Analyst);
        Assert.True(desk.Register.Claims.Like("zebras")[0].Likeness.Cosine > 0.3);

        desk.Register.Erase(claim.Split('.')[0], desk.Root);
        Assert.Empty(desk.Register.Claims.Like("the quay"));
        using var file = VectorFile.Open(vectors, ClaimIndex.Vectors.Bytes, ClaimIndex.Vectors.Fingerprint);
        Assert.Empty(file.Ids());
        Assert.NotEqual(before, File.ReadAllBytes(vectors)[..before.Length]);
    }

    [Fact]
    public void ALostOrTornVectorFileIsMadeAnew()
    {
        using var desk = new Desk("sqlite");
        desk.AddClaim("The quay was closed.");
        desk.AddClaim("The library is open.");
        Assert.Equal(2, desk.Register.Claims.Like("quay library").Count);
        var vectors = Path.Combine(desk.Address.CacheFolder, "claims.vectors");
        var bytes = File.ReadAllBytes(vectors);
        foreach (var length in new[] { 0, 10, bytes.Length - 5 })
        {
            File.WriteAllBytes(vectors, bytes[..length]);
            using var register = Register.Open(desk.Address);
            Assert.Equal(2, register.Claims.Like("quay library").Count);
        }
    }
}
