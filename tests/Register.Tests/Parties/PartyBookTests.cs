using Xunit;

namespace Rejoinder.Register.Tests.Parties;

/// <summary>Who is who over all statements: joined by the same words of a name, merged and split by people.</summary>
public sealed class PartyBookTests
{
    [Theory]
    [InlineData("Odo Harrowgate", "Harrowgate Odo", true)]
    [InlineData("Odo Harrowgate", "ODO HARROWGATE", true)]
    [InlineData("Zoë Äskenholt", "Zoe Askenholt", true)]
    [InlineData("Odo Harrowgate", "Odo Harrogate", false)]
    [InlineData("Odo Harrowgate", "Odo", false)]
    public void TheSameWordsOfANameAreOnePartyAndAnotherSpellingIsALead(string first, string second, bool isOne)
    {
        using var desk = new Desk("sqlite");
        var codes = new[] { first, second }
            .Select((n, i) => desk.Page(desk.Add(Some.Record($"Letter {i}", new SomeClaim($"{n} took sum {i}.", n)))).PartyCodes["p1"].Code)
            .ToArray();
        Assert.Equal(isOne, codes[0] == codes[1]);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ALikeNameIsALeadWithReasonsAndJoinsNothing(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate");
        desk.AddClaim("Odo J. Harrowgate took it back.", "Odo J. Harrowgate");
        desk.AddClaim("Odo Harrogate took that.", "Odo Harrogate");

        var leads = desk.Register.Parties.Leads("Odo Harrowgate");

        Assert.Contains(leads, l => l.Name == "Odo Harrogate" && l.Score is > 0.7 and < 1 && l.Reasons.Length > 0);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AMergedPartysOldCodeStillAnswersAndItsClaimsAreFoundUnderTheOther(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate");
        var other = desk.AddClaim("Odo Harrogate took that.", "Odo Harrogate");
        var (stays, goes) = (desk.Register.Parties.Get("Odo Harrowgate"), desk.Register.Parties.Get("Odo Harrogate"));

        var merged = desk.Register.Parties.Merge(goes.Code, stays.Code, "one and the same: the letter says so", desk.Editor);

        Assert.Equal(stays.Code, desk.Register.Parties.Get(goes.Code).Code);
        Assert.Equal([goes.Code], merged.OldCodes);
        Assert.Equal(2, merged.ClaimsAbout);
        Assert.Equal(["Odo Harrogate", "Odo Harrowgate"], merged.Spellings.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Contains(desk.Register.Claims.Search(new() { About = stays.Code }).Hits, h => h.Claim.Code == other);
        // The next statement with the old name goes to the party that stays.
        var next = desk.AddClaim("Odo Harrogate again.", "Odo Harrogate");
        Assert.Equal(stays.Code, desk.Register.Claims.Get(next).About[0].Code);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AMergeIsUndoneToTheRow(string kind)
    {
        using var desk = new Desk(kind);
        var both = desk.Add(
            Some.Record("Letter", new SomeClaim("Odo Harrowgate and Odo Harrogate took it.", "Odo Harrowgate", "Odo Harrogate"))
        );
        var one = desk.AddClaim("Odo Harrogate took that.", "Odo Harrogate");
        var before = (Names($"{both}.1"), Names(one));
        var (stays, goes) = (desk.Register.Parties.Get("Odo Harrowgate"), desk.Register.Parties.Get("Odo Harrogate"));
        desk.Register.Parties.Merge(goes.Code, stays.Code, "taken for one", desk.Editor);
        Assert.Equal("Odo Harrowgate", Names($"{both}.1"));

        desk.Register.Parties.Unmerge(goes.Code, desk.Editor);

        Assert.Equal(before, (Names($"{both}.1"), Names(one)));
        Assert.Equal(2, desk.Register.Claims.Search(new() { About = goes.Code }).Count);
        Assert.Equal(1, desk.Register.Claims.Search(new() { About = stays.Code }).Count);

        string Names(string claim) => string.Join(", ", desk.Register.Claims.Get(claim).About.Select(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void APartyThatIsTwoIsSplitByStatement(string kind)
    {
        using var desk = new Desk(kind);
        var (first, second) = (
            desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate"),
            desk.AddClaim("Odo Harrowgate gave it back.", "Odo Harrowgate")
        );
        var party = desk.Register.Parties.Get("Odo Harrowgate");

        var other = desk.Register.Parties.Split(party.Code, [second.Split('.')[0]], "Odo Harrowgate the younger", "a nephew", desk.Editor);

        Assert.Equal(party.Code, desk.Register.Claims.Get(first).About[0].Code);
        Assert.Equal(other.Code, desk.Register.Claims.Get(second).About[0].Code);
        Assert.Equal(1, desk.Register.Claims.Search(new() { About = other.Code }).Count);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void APartyOfManyNamesIsAskedForByItsCode(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate");
        desk.AddClaim("Una Harrowgate took that.", "Una Harrowgate");

        var told = Assert.Throws<RegisterException>(() => desk.Register.Parties.Get("Harrowgate"));

        Assert.StartsWith("“Harrowgate” fits several parties: p-", told.Message, StringComparison.Ordinal);
        Assert.Equal(2, desk.Register.Claims.Search(new() { About = "Harrowgate" }).Count);
    }

    [Fact]
    public void AnAnalystMayNotMerge()
    {
        using var desk = new Desk("sqlite");
        desk.AddClaim("Odo Harrowgate and Una Harrowgate.", "Odo Harrowgate", "Una Harrowgate");
        Assert.Equal(
            ProblemKind.Forbidden,
            Assert.Throws<RegisterException>(() => desk.Register.Parties.Merge("Odo Harrowgate", "Una Harrowgate", "no", desk.Analyst)).Kind
        );
    }
}
