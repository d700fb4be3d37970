using Rejoinder.Reading;
using Rejoinder.Register.Statements;
using Xunit;

namespace Rejoinder.Register.Tests.Statements;

/// <summary>Statements come, stay, and come back as they were.</summary>
public sealed class StatementBookTests
{
    private static readonly StatementRecord Letter = Some.Record(
        "Letter on the quay",
        new SomeClaim("Odo Harrowgate took the money.", "Odo Harrowgate") { Kind = ClaimKind.Allegation },
        new SomeClaim("We ask for an inquiry.") { Kind = ClaimKind.Demand }
    );

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AStatementComesBackAsItWasRead(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);

        var page = desk.Page(code);

        Assert.Equivalent(Letter.Claims, page.Record.Claims);
        Assert.Equal(Letter.Text, page.Record.Text);
        Assert.Equal("Letter on the quay", page.Head.Title);
        Assert.Equal(["Ada Vellacourt"], page.Head.Speakers);
        Assert.Equal(Some.Document(Letter), desk.Register.Statements.Document(code));
        Assert.Equal("Odo Harrowgate", page.PartyCodes["p1"].Name);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheSameBytesTwiceAreOneStatement(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Register.Statements.Add(Letter, Some.Document(Letter), Some.Reader, desk.Analyst);
        var entries = desk.Entries();

        var again = desk.Register.Statements.Add(Letter, Some.Document(Letter), Some.Reader, desk.Analyst);

        Assert.True(first.IsNew);
        Assert.Equal(first with { IsNew = false }, again);
        Assert.Equal(entries, desk.Entries());
        Assert.Single(desk.Register.Statements.Newest());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheSameBytesTwiceInOneGoAreOneStatementToo(string kind)
    {
        using var desk = new Desk(kind);
        var added = desk.Register.Statements.AddMany([(Letter, null), (Letter, null)], Some.Reader, desk.Analyst);
        Assert.Equal(added[0].Code, added[1].Code);
        Assert.Single(desk.Register.Statements.Newest());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ARecordThatCameAloneGetsItsDocumentWhenItComes(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Register.Statements.Add(Letter, null, Some.Reader, desk.Analyst).Code;
        Assert.Null(desk.Register.Statements.Document(code));

        Assert.Equal(code, desk.Add(Letter));

        Assert.Equal(Some.Document(Letter), desk.Register.Statements.Document(code));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void SeveralAreAllKeptOrNone(string kind)
    {
        using var desk = new Desk(kind);
        // A claim about a party that the record has not: a bug of whoever made it.
        var broken = Letter with
        {
            Source = Letter.Source with { Sha256 = "0" },
            Parties = [],
        };

        Assert.ThrowsAny<Exception>(() => desk.Register.Statements.AddMany([(Letter, null), (broken, null)], Some.Reader, desk.Analyst));

        Assert.Empty(desk.Register.Statements.Newest());
        Assert.Equal(0, desk.Entries());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AReaderMayAddNothing(string kind)
    {
        using var desk = new Desk(kind);
        var refused = Assert.Throws<RegisterException>(() => desk.Register.Statements.Add(Letter, null, Some.Reader, desk.Reader));
        Assert.Equal(ProblemKind.Forbidden, refused.Kind);
        Assert.Equal("Rhea is a reader and may not add statements: that takes an analyst.", refused.Message);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheNewestComeFirstPageByPage(string kind)
    {
        using var desk = new Desk(kind);
        var codes = Enumerable.Range(1, 5).Select(i => desk.Add(Some.Record($"Letter {i}", new SomeClaim($"Claim number {i}.")))).ToArray();

        var first = desk.Register.Statements.Newest(take: 2);
        var second = desk.Register.Statements.Newest(first[^1].Code, 2);

        Assert.Equal([codes[4], codes[3], codes[2], codes[1]], first.Concat(second).Select(s => s.Code));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AConfirmedRecordIsInTheJournalAndUnconfirmedByAChange(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);
        var entries = desk.Entries();

        desk.Register.Statements.Confirm(code, desk.Page(code).Head.Revision, desk.Analyst);

        Assert.Equal(StatementState.Confirmed, desk.Page(code).Head.State);
        Assert.Equal(entries + 1, desk.Entries());
        var claim = desk.Page(code).Claims[0];
        desk.Register.Claims.Change(claim.Code, new() { Kind = ClaimKind.Opinion }, claim.Revision, desk.Analyst);
        Assert.Equal(StatementState.Read, desk.Page(code).Head.State);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoConfirmsWhatSomebodyElseChangedIsTold(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter);
        var seen = desk.Page(code).Head.Revision;
        desk.Register.Statements.Show(code, true, null, seen, desk.Editor);

        var refused = Assert.Throws<RegisterException>(() => desk.Register.Statements.Confirm(code, seen, desk.Analyst));

        Assert.Equal(ProblemKind.Conflict, refused.Kind);
        Assert.Equal(StatementState.Read, desk.Page(code).Head.State);
    }
}
