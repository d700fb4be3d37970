using Rejoinder.Register.Parties;
using Xunit;

namespace Rejoinder.Register.Tests.Parties;

/// <summary>Parties in a list, the most spoken of first, by the beginnings of words.</summary>
public sealed class PartyListTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheMostSpokenOfComesFirst(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate");
        desk.AddClaim("Una Harrowgate took that.", "Una Harrowgate");
        desk.AddClaim("Una Harrowgate gave it back.", "Una Harrowgate");
        var list = desk.Register.Parties.List();

        Assert.Equal(
            [("Una Harrowgate", 2, 2), ("Odo Harrowgate", 1, 1), ("Ada Vellacourt", 0, 0)],
            list.Select(p => (p.Name, p.Statements, p.About))
        );
        Assert.Equal(["Odo Harrowgate"], desk.Register.Parties.List(skip: 1, take: 1).Select(p => p.Name));
        Assert.Equal(("person", false), (list[0].Kind, list[0].IsPrivate));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void BeginningsOfWordsAreEnough(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Härrowgate took it.", "Odo Härrowgate");
        desk.AddClaim("Una Harrowgate took that.", "Una Harrowgate");
        desk.AddClaim("Odo Zwart took the rest.", "Odo Zwart");

        Assert.Equal(["Odo Härrowgate"], Names("harr od"));
        Assert.Equal(["Una Harrowgate", "Odo Härrowgate"], Names("HARROW"));
        Assert.Equal(["Odo Zwart"], Names("zwart"));
        Assert.Empty(Names("harrowgates"));
        Assert.Empty(Names("%"));
        Assert.Equal(4, Names(" ").Length);

        string[] Names(string words) => [.. desk.Register.Parties.List(words).Select(p => p.Name)];
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheCountsAreThoseOfThePartysPageWhateverIsDone(string kind)
    {
        using var desk = new Desk(kind);
        var parties = desk.Register.Parties;
        var record = Some.Record(
            "Letter",
            new SomeClaim("Odo Harrowgate and Odo Harrogate took it.", "Odo Harrowgate", "Odo Harrogate"),
            new SomeClaim("Una Vellacourt saw it.", "Una Vellacourt")
        );
        var letter = desk.Add(record);
        var other = desk.AddClaim("Odo Harrogate took that.", "Odo Harrogate");
        InStep();
        desk.Register.Claims.Change($"{letter}.2", new() { About = ["Nils Newcomer", "Odo Harrowgate"] }, 1, desk.Analyst);
        InStep();
        var (stays, goes) = (parties.Get("Odo Harrowgate").Code, parties.Get("Odo Harrogate").Code);
        parties.Merge(goes, stays, "one", desk.Editor);
        InStep();
        Assert.Contains(parties.List("harrogate"), p => p.Code == stays);
        parties.Unmerge(goes, desk.Editor);
        InStep();
        parties.Split(goes, [other.Split('.')[0]], "Odo Harrogate the younger", "a nephew", desk.Editor);
        InStep();
        desk.Register.Statements.Reread(
            letter,
            record with
            {
                Claims = [record.Claims[0] with { About = ["p3"] }],
            },
            Some.Document(record),
            "newer",
            desk.Analyst
        );
        InStep();
        desk.Register.Erase(stays, desk.Root);
        InStep();
        desk.Register.Erase(letter, desk.Root);
        InStep();

        void InStep()
        {
            var list = parties.List();
            Assert.NotEmpty(list);
            Assert.All(
                list,
                row =>
                {
                    var page = parties.Get(row.Code);
                    Assert.Equal(new PartyRow(page.Code, page.Name, page.Kind, page.Statements, page.ClaimsAbout, page.IsPrivate), row);
                }
            );
            Assert.Equal(list.Select(p => (p.About, p.Statements)).OrderDescending(), list.Select(p => (p.About, p.Statements)));
            Assert.Equal(desk.Register.Statistics().Parties, list.Count);
        }
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void EveryNameOfAPrivatePersonInAStatementIsToldForMasking(string kind)
    {
        using var desk = new Desk(kind);
        var statement = desk.Add(
            Some.RecordOf(
                "Letter",
                "Odo Harrowgate took it. Harrowgate must answer. Una Harrowgate saw it. Ada Vellacourt says so.",
                new SomeClaim("Odo Harrowgate took it.", "Odo Harrowgate"),
                new SomeClaim("Una Harrowgate saw it.", "Una Harrowgate")
            )
        );
        var parties = desk.Register.Parties;
        Assert.Empty(parties.PrivateNames(statement));
        var odo = parties.Get("Odo Harrowgate");

        parties.Change(odo.Code, "Odo J. Harrowgate", true, odo.Revision, desk.Analyst);
        Assert.Equal(["Odo J. Harrowgate", "Odo Harrowgate"], parties.PrivateNames(statement));

        var ada = parties.Get("Ada Vellacourt");
        parties.Change(ada.Code, null, true, ada.Revision, desk.Analyst);
        Assert.Equal(["Odo J. Harrowgate", "Ada Vellacourt", "Odo Harrowgate"], parties.PrivateNames(statement));
        Assert.Contains(parties.List(), p => p.Code == ada.Code && p.IsPrivate);
        Assert.Throws<RegisterException>(() => parties.PrivateNames("s-0000000000"));
    }
}
