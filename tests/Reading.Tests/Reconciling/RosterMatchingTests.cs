using Rejoinder.Naming;
using Rejoinder.Naming.Rosters;
using Rejoinder.Reading.Reconciling;
using Xunit;

namespace Rejoinder.Reading.Tests.Reconciling;

public sealed class RosterMatchingTests
{
    private const string Text = """
        We, Marek Dolnsky and Elin Sundqvist, say that Orla Quillfeather (born 1961), once minister of fisheries in Norway, knew.

        Ali Mohamed was there. So was Yusuf Okonjo of Kenya.

        1. Marek Dolnsky, Slovakia, Blues
        2. Elin Sundqvist, Sweden, Green
        3. Harun Basri
        4. Harun Basri
        """;

    private static readonly Roster Members = new(
        "members",
        [
            new()
            {
                Id = "1",
                Name = "Marek Dolinsky",
                Countries = ["Slovakia"],
                Groups = ["Blue"],
            },
            new()
            {
                Id = "2",
                Name = "Elin Sundqvist",
                Countries = ["Sweden"],
                Terms = [new Naming.Rosters.Term(new(2019, 1, 1), new(2023, 12, 31))],
            },
            new()
            {
                Id = "3",
                Name = "Harun Basri",
                Countries = ["Turkey"],
            },
        ]
    );

    private static readonly Roster Watched = new(
        "watched",
        [
            new()
            {
                Id = "w1",
                Name = "QUILLFEATHER, Orla",
                Kind = NameKind.Person,
                BirthDate = "3 Mar 1961",
                Roles = ["Minister for Fisheries"],
            },
            new()
            {
                Id = "w2",
                Name = "Ali Mohamed",
                Kind = NameKind.Person,
                Countries = ["Egypt"],
            },
            new()
            {
                Id = "w3",
                Name = "OKONJO, Yusuf",
                Kind = NameKind.Person,
                Countries = ["Kenya"],
            },
            new()
            {
                Id = "w4",
                Name = "Elin Sundqvist",
                Kind = NameKind.Person,
                Countries = ["Denmark"],
            },
        ]
    );

    private static StatementRecord Record { get; } =
        new()
        {
            Source = new Source("letter.txt", "text/plain", 1, new string('a', 64)),
            Text = Text,
            Issued = "2025-03",
            Declarants =
            [
                new Declarant("Marek Dolnsky", null, null, null, PartyKind.Person, At("Marek Dolnsky")),
                new Declarant("Elin Sundqvist", null, null, null, PartyKind.Person, At("Elin Sundqvist")),
            ],
            Signatories =
            [
                Signer(1, "Marek Dolnsky", "Slovakia", "Blues", 1),
                Signer(2, "Elin Sundqvist", "Sweden", "Green", 1),
                Signer(3, "Harun Basri", null, null, 0),
                Signer(4, "Harun Basri", null, null, 1),
            ],
            Parties =
            [
                new Party("p1", "Orla Quillfeather", PartyKind.Person, [At("Orla Quillfeather")]),
                new Party("p2", "Ali Mohamed", PartyKind.Person, [At("Ali Mohamed")]),
                new Party("p3", "Yusuf Okonjo", PartyKind.Person, [At("Yusuf Okonjo")]),
                new Party("p4", "Kenya", PartyKind.Place, [At("Kenya")]),
            ],
        };

    [Fact]
    public void EachSignatoryGetsItsOutcomeWithReasons()
    {
        var matched = RosterMatching.Of(Record, [Members]);

        Assert.Equal(["matched-by-spelling", "not-in-office", "matched", "matched"], matched.Signatories.Select(s => s.Match!.Outcome));
        Assert.Contains("group differs: Blues here, Blue in the list", matched.Signatories[0].Match!.Reasons);
        Assert.Contains("by the list not in office on 2025-03-31", matched.Signatories[1].Match!.Reasons);
    }

    [Fact]
    public void OneEntryForTwoIsSaidByACheck()
    {
        var check = Assert.Single(RosterMatching.Of(Record, [Members]).Checks);

        Assert.Equal(RosterMatching.RepeatedCheck, check.Name);
        Assert.Equal(2, check.Spans.Length);
        Assert.All(check.Spans, s => Assert.Equal("Harun Basri", s.Words));
    }

    [Fact]
    public void TheDayGivenGoesBeforeTheDateOfIssue() =>
        Assert.Equal("matched", RosterMatching.Of(Record, [Members], new MatchContext(On: new(2020, 1, 1))).Signatories[1].Match!.Outcome);

    [Fact]
    public void PartiesGiveLeadsWithWhatTheTextSaysBesideThem()
    {
        var leads = RosterMatching.Of(Record, [Members, Watched]).Leads;

        var orla = Assert.Single(leads, l => l.PartyId == "p1");
        Assert.Null(orla.WhyNone);
        Assert.Contains("date of birth agrees: 1961", orla.Agrees);
        Assert.Contains(orla.Agrees, a => a.StartsWith("role agrees: ", StringComparison.Ordinal));
        Assert.Contains("country agrees: Kenya", Assert.Single(leads, l => l.PartyId == "p3").Agrees);
        Assert.EndsWith("no lead by itself", Assert.Single(leads, l => l.PartyId == "p2").WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void ASignatoryInAFurtherListIsALeadAndItsMatchStaysWithTheFirst()
    {
        var matched = RosterMatching.Of(Record, [Members, Watched]);

        Assert.Equal("members", matched.Signatories[0].Match!.List);
        var lead = Assert.Single(matched.Leads, l => l.Subject == LeadSubject.Signatory && l.Name == "Elin Sundqvist");
        Assert.Contains("country differs: Sweden here, Denmark in the list", lead.Differs);
    }

    [Fact]
    public void WithoutARosterTheRecordIsAsItWas() => Assert.Same(Record, RosterMatching.Of(Record, []));

    private static Quote At(string words, int nth = 0)
    {
        var at = -1;
        for (var i = 0; i <= nth; i++)
        {
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return new CodePoints(Text).Quote(new TextSpan(at, at + words.Length));
    }

    private static Signatory Signer(int ordinal, string name, string? country, string? group, int nth) =>
        new(ordinal, null, name, null, null, country, group, PartyKind.Person, Signs.This, At(name, nth));
}
