using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Xunit;

namespace Rejoinder.Register.Tests.Claims;

/// <summary>What a person sets right in a claim.</summary>
public sealed class ClaimBookTests
{
    private static readonly StatementRecord Letter = Some.Record(
        "Letter",
        new SomeClaim("Odo Harrowgate took the money, says the audit of 2024.", "Odo Harrowgate") { Cites = "the audit of 2024" },
        new SomeClaim("Nobody was asked. That is a scandal.") { Kind = ClaimKind.Opinion }
    );

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void EveryPartOfAClaimCanBeSetRightAndItsHistoryStays(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);

        var changed = desk.Register.Claims.Change(
            $"{code}.1",
            new ClaimChange
            {
                Kind = ClaimKind.Allegation,
                Speaker = "Nils Brackwater",
                About = ["Odo Harrowgate", "Quay Authority of Aldis"],
                Source = new ClaimSource("vague", "the audit of 2024"),
                State = ClaimState.Confirmed,
            },
            1,
            desk.Analyst
        );

        Assert.Equal(ClaimKind.Allegation, changed.Kind);
        Assert.Equal("person: Ann", changed.KindCue);
        Assert.Equal("Nils Brackwater", changed.SpeakerParty?.Name);
        Assert.Equal(["Odo Harrowgate", "Quay Authority of Aldis"], changed.About.Select(p => p.Name));
        Assert.Equal(("vague", ClaimState.Confirmed, 2), (changed.CitesKind, changed.State, changed.Revision));
        var history = desk.Register.Claims.Corrections($"{code}.1");
        Assert.Equal(["kind", "speaker", "about", "cites", "state"], history.Select(c => c.Field));
        Assert.Equal(("\"factual\"", "\"allegation\"", "Ann"), (history[0].Before, history[0].After, history[0].By));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheRecordOfAStatementHasWhatPeopleSetRight(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);
        desk.Register.Claims.Change($"{code}.2", new ClaimChange { State = ClaimState.Struck }, 1, desk.Analyst);
        var start = Letter.Text.IndexOf("That is", StringComparison.Ordinal);

        var added = desk.Register.Claims.Add(
            code,
            start,
            start + 18,
            new ClaimChange { Kind = ClaimKind.Opinion, About = ["Odo Harrowgate"] },
            desk.Analyst
        );

        var record = desk.Page(code).Record;
        Assert.Equal($"{code}.3", added.Code);
        Assert.True(added.IsByPerson);
        Assert.Equal(["c1", "c2"], record.Claims.Select(c => c.Id));
        Assert.Equal("That is a scandal.", record.Claims[1].Quote.Words);
        Assert.Equal(["p1"], record.Claims[1].About);
        Assert.Equal(2, desk.Page(code).Head.Claims);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void NewBoundsTakeTheWordsOfTheText(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);
        var end = "Odo Harrowgate took the money".Length;

        var changed = desk.Register.Claims.Change($"{code}.1", new ClaimChange { Bounds = (0, end) }, 1, desk.Analyst);

        Assert.Equal(new Quote("Odo Harrowgate took the money", 0, end), changed.Quote);
        Assert.Equal("the audit of 2024", desk.Page(code).Record.Claims[0].Cites?.Quote.Words);
    }

    [Theory]
    [InlineData("sqlite", -1, 4)]
    [InlineData("sqlite", 5, 5)]
    [InlineData("sqlite", 10, 100_000)]
    public void BoundsOutsideTheTextAreRefused(string kind, int start, int end)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);
        Assert.Throws<RegisterException>(() =>
            desk.Register.Claims.Change($"{code}.1", new ClaimChange { Bounds = (start, end) }, 1, desk.Analyst)
        );
        Assert.Equal(1, desk.Register.Claims.Get($"{code}.1").Revision);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoComesSecondIsToldAndNothingIsLost(string kind)
    {
        using var desk = new Desk(kind);
        var claim = $"{desk.Add(Letter)}.1";
        desk.Register.Claims.Change(claim, new ClaimChange { Kind = ClaimKind.Opinion }, 1, desk.Analyst);

        var late = Assert.Throws<RegisterException>(() =>
            desk.Register.Claims.Change(claim, new ClaimChange { Kind = ClaimKind.Demand }, 1, desk.Editor)
        );

        Assert.Equal(ProblemKind.Conflict, late.Kind);
        Assert.Equal(ClaimKind.Opinion, desk.Register.Claims.Get(claim).Kind);
    }

    [Theory]
    [InlineData("s-0000000000.1")]
    [InlineData("s-0000000000")]
    [InlineData("p-1.2")]
    [InlineData("")]
    public void ACodeThatNamesNoClaimIsToldSo(string code)
    {
        using var desk = new Desk("sqlite");
        Assert.Equal(ProblemKind.Request, Assert.Throws<RegisterException>(() => desk.Register.Claims.Get(code)).Kind);
    }
}
