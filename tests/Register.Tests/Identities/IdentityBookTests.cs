using System.Text;
using Rejoinder.Naming;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Identities;
using Xunit;

namespace Rejoinder.Register.Tests.Identities;

/// <summary>Who of the rosters a party may be: leads that wait for a person, and what people said.</summary>
public sealed class IdentityBookTests
{
    private static readonly RosterEntry[] Members =
    [
        new()
        {
            Id = "1",
            Name = "Odo Harrowgate",
            Kind = NameKind.Person,
            Countries = ["Norway"],
        },
        new()
        {
            Id = "2",
            Name = "Una Vellacourt",
            Kind = NameKind.Person,
        },
        new()
        {
            Id = "3",
            Name = "Ada Vellacourt",
            Kind = NameKind.Person,
        },
    ];

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ALikeNameIsALeadWithReasonsUntilAPersonDecides(string kind)
    {
        using var desk = new Desk(kind);
        var (book, party) = (desk.Register.Identities, Party(desk, "Odo Harowgate"));
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);

        Assert.Equal(1, book.LookUp(party, desk.Analyst));

        var lead = Assert.Single(book.Of(party));
        Assert.Equal(
            (party, "Odo Harowgate", "members", "1", "Odo Harrowgate"),
            (lead.Party, lead.PartyName, lead.Roster, lead.EntryId, lead.EntryName)
        );
        Assert.Equal(IdentityState.Lead, lead.State);
        Assert.InRange(lead.Score, 0.7, 0.999);
        Assert.NotEmpty(lead.Agrees);
        Assert.Contains(lead.Unknown, u => u.Contains("Norway", StringComparison.Ordinal));
        Assert.Equal([lead.Code], book.Waiting().Select(i => i.Code));
        Assert.Equal(1, book.WaitingCount());

        var decided = book.Decide(lead.Code, true, "The same office.", lead.Revision, desk.Analyst);

        Assert.Equal(
            (IdentityState.Confirmed, "The same office.", "Ann", desk.Clock.GetUtcNow()),
            (decided.State, decided.Reasons, decided.By, decided.At)
        );
        Assert.Empty(book.Waiting());
        Assert.Equal(0, book.LookUp(party, desk.Analyst));
        Assert.Equal(decided.Revision, Assert.Single(book.Of(party)).Revision);
        Assert.Equal(
            ProblemKind.Conflict,
            Assert.Throws<RegisterException>(() => book.Decide(lead.Code, false, "", lead.Revision, desk.Editor)).Kind
        );
        Assert.Equal(IdentityState.Refused, book.Decide(lead.Code, false, "", decided.Revision, desk.Editor).State);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ALeadThatANewerRosterHasNoMoreGoesAndADecisionStays(string kind)
    {
        using var desk = new Desk(kind);
        var (book, odo, una) = (desk.Register.Identities, Party(desk, "Odo Harrowgate"), Party(desk, "Una Vellacourt"));
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        book.LookUp(odo, desk.Analyst);
        book.LookUp(una, desk.Analyst);
        var decided = book.Of(una).Single(i => i.EntryId == "2");
        book.Decide(decided.Code, false, "Another Una.", decided.Revision, desk.Analyst);
        desk.Register.Rosters.Keep("members", [new() { Id = "9", Name = "Nils Newcomer" }], desk.Analyst);

        book.LookUp(odo, desk.Analyst);
        book.LookUp(una, desk.Analyst);

        Assert.Empty(book.Of(odo));
        Assert.Equal([(decided.Code, IdentityState.Refused)], book.Of(una).Select(i => (i.Code, i.State)));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AStatementsSpeakersAndThoseItNamesAreLookedUpAtOnce(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Identities;
        var statement = desk.Add(
            Some.RecordOf(
                "Letter",
                "Odo Harrowgate of Norway took it.",
                new SomeClaim("Odo Harrowgate of Norway took it.", "Odo Harrowgate")
            )
        );
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        desk.Register.Rosters.Keep("others", Members[..1], desk.Analyst);

        var found = book.LookUpStatement(statement, desk.Analyst);

        Assert.Equal(found, book.WaitingCount());
        Assert.Equal(["members", "others"], book.Of("Odo Harrowgate").Select(i => i.Roster).Order(StringComparer.Ordinal));
        Assert.Equal("3", book.Of("Ada Vellacourt")[0].EntryId);
        Assert.Equal(0, book.LookUpStatement(statement, desk.Analyst));
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.LookUpStatement(statement, desk.Reader)).Kind);
        Assert.Throws<RegisterException>(() => book.LookUpStatement("s-0000000000", desk.Analyst));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void NoMoreThanFiveLeadsOfARosterAreKept(string kind)
    {
        using var desk = new Desk(kind);
        var party = Party(desk, "Odo Harrowgate");
        desk.Register.Rosters.Keep(
            "members",
            [
                .. Enumerable
                    .Range(1, 9)
                    .Select(i => new RosterEntry
                    {
                        Id = $"{i}",
                        Name = "Odo Harrowgate",
                        Aliases = [$"Odo {(char)('A' + i)}. Harrowgate"],
                    }),
            ],
            desk.Analyst
        );
        Assert.InRange(desk.Register.Identities.LookUp(party, desk.Analyst), 1, 5);
        Assert.InRange(desk.Register.Identities.Of(party).Count, 1, 5);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AMergeCarriesThemAndAnUnmergeGivesThemBack(string kind)
    {
        using var desk = new Desk(kind);
        var (book, parties) = (desk.Register.Identities, desk.Register.Parties);
        var (stays, goes) = (Party(desk, "Odo Harrowgate"), Party(desk, "Odo Harrogate"));
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        book.LookUp(stays, desk.Analyst);
        book.LookUp(goes, desk.Analyst);
        var refused = Assert.Single(book.Of(goes));
        book.Decide(refused.Code, false, "Not he.", refused.Revision, desk.Analyst);
        Assert.Equal(1, book.WaitingCount());

        parties.Merge(goes, stays, "one", desk.Editor);

        Assert.Equal([(refused.Code, stays)], book.Of(goes).Select(i => (i.Code, i.Party)));
        Assert.Equal([refused.Code], book.Of(stays).Select(i => i.Code));
        Assert.Empty(book.Waiting());
        Assert.Equal(0, book.LookUp(stays, desk.Analyst));
        parties.Unmerge(goes, desk.Editor);
        Assert.Equal([refused.Code], book.Of(goes).Select(i => i.Code));
        book.LookUp(stays, desk.Analyst);
        Assert.Equal([IdentityState.Lead], book.Of(stays).Select(i => i.State));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ErasingAPartyErasesThemAndWhatIsNotSavedYet(string kind)
    {
        using var desk = new Desk(kind);
        var party = Party(desk, "Odo Zquxharrow");
        var statement = desk.Register.Statements.OfParty(party)[0].Code;
        desk.Register.Rosters.Keep(
            "members",
            [new() { Id = "1", Name = "Odo Harrow" }, new() { Id = "2", Name = "Odo Z. Harrow" }],
            desk.Analyst
        );
        desk.Register.Identities.LookUp(party, desk.Analyst);
        desk.Register.Drafts.Keep(desk.Analyst.Id, "note", "{\"text\":\"Zquxharrow was seen.\"}");
        desk.Register.Drafts.Keep(desk.Editor.Id, $"finding/{statement}.1", "{\"text\":\"He was seen.\"}");

        desk.Register.Erase(party, desk.Root);

        Assert.Empty(desk.Place.Texts("SELECT code FROM party_match"));
        Assert.Equal("{\"text\":\"██████████ was seen.\"}", desk.Register.Drafts.Get(desk.Analyst.Id, "note"));
        using var export = new MemoryStream();
        desk.Register.Export(export);
        Assert.DoesNotContain("zqux", Encoding.UTF8.GetString(export.ToArray()), StringComparison.OrdinalIgnoreCase);
        desk.Register.Erase(statement, desk.Root);
        Assert.Null(desk.Register.Drafts.Get(desk.Editor.Id, $"finding/{statement}.1"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ErasingAStatementErasesTheLeadsThatItsWordsGave(string kind)
    {
        using var desk = new Desk(kind);
        var statement = desk.AddClaim("Odo Harrowgate took it.", "Odo Harrowgate").Split('.')[0];
        desk.AddClaim("Odo Harrowgate gave it back.", "Odo Harrowgate");
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        desk.Register.Identities.LookUpStatement(statement, desk.Analyst);
        Assert.NotEmpty(desk.Register.Identities.Of("Odo Harrowgate"));

        desk.Register.Erase(statement, desk.Root);

        Assert.Empty(desk.Register.Identities.Of("Odo Harrowgate"));
    }

    [Fact]
    public void ConfirmingTakesReasonsAndAnAnalyst()
    {
        using var desk = new Desk("sqlite");
        var (book, party) = (desk.Register.Identities, Party(desk, "Odo Harrowgate"));
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        book.LookUp(party, desk.Analyst);
        var lead = book.Of(party)[0];
        Assert.Equal(ProblemKind.Request, Assert.Throws<RegisterException>(() => book.Decide(lead.Code, true, " ", 1, desk.Analyst)).Kind);
        Assert.Equal(
            ProblemKind.Forbidden,
            Assert.Throws<RegisterException>(() => book.Decide(lead.Code, true, "Yes.", 1, desk.Reader)).Kind
        );
        Assert.Throws<RegisterException>(() => book.Decide("m-0000000000", true, "Yes.", 1, desk.Analyst));
    }

    [Fact]
    public void ManyWhoLookUpAtOnceAllFindTheSame()
    {
        using var desk = new Desk("sqlite");
        var party = Party(desk, "Odo Harrowgate");
        desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        Parallel.For(0, 8, _ => desk.Register.Identities.LookUp(party, desk.Analyst));
        Assert.Single(desk.Register.Identities.Of(party));
    }

    private static string Party(Desk desk, string name) => desk.Register.Claims.Get(desk.AddClaim($"{name} took it.", name)).About[0].Code;
}
