using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;
using Xunit;

namespace Rejoinder.Naming.Tests.Reconciling;

public sealed class ReconciliationTests
{
    private static readonly Roster Members = new(
        "members",
        [
            Entry("1", "Marek Dolinsky", "Slovakia", "Blue"),
            Entry("2", "Jana Dolinsky", "Slovakia", "Blue"),
            Entry("3", "Elin Sundqvist", "Sweden", "Green", new Term(new(2019, 1, 1), new(2023, 12, 31))),
            Entry("4", "Harun Basri", "Turkey", "Red"),
            Entry("5", "Harun Basri", "Egypt", "Red"),
        ]
    );

    [Fact]
    public void AMisspeltNameIsMatchedBySpellingWithItsReasons()
    {
        var answer = One(new NameToMatch("Marek DOLNSKY", "Slovakia", "Bleu"));

        Assert.Equal("matched-by-spelling", answer.OutcomeWord);
        Assert.Equal("1", answer.Entry!.Id);
        Assert.Contains("country agrees: Slovakia", answer.Reasons);
        Assert.Contains("group differs: Bleu here, Blue in the list", answer.Reasons);
    }

    [Fact]
    public void TwoOfOneNameAreAmbiguousUntilTheCountryTells()
    {
        Assert.Equal(MatchOutcome.Ambiguous, One(new NameToMatch("Harun Basri")).Outcome);
        Assert.Equal("4", One(new NameToMatch("Harun Basri", "Türkiye")).Entry!.Id);
    }

    [Fact]
    public void OutOfOfficeOnTheDayIsSaid()
    {
        Assert.Equal(MatchOutcome.NotInOffice, One(new NameToMatch("Elin Sundqvist", On: new DateOnly(2025, 1, 1))).Outcome);
        Assert.Equal(MatchOutcome.Matched, One(new NameToMatch("Elin Sundqvist", On: new DateOnly(2020, 1, 1))).Outcome);
    }

    [Fact]
    public void ASurnameAloneIsNoLeadWithoutASecondAgreement()
    {
        Assert.NotEqual(MatchOutcome.Matched, One(new NameToMatch("Sundqvist")).Outcome);
        Assert.Equal(MatchOutcome.NotFound, One(new NameToMatch("Ottilie Brandauer")).Outcome);
    }

    [Fact]
    public void NoTwoNamesTakeOneEntryUnlessTheyAreOneNameTwice()
    {
        var answers = Reconciliation.Of(
            [new("Marek Dolinsky"), new("Marec Dolinsky"), new("Elin Sundqvist"), new("SUNDQVIST Elin"), new("Elin Sundqvist")],
            Members
        );

        Assert.Equal("1", answers[0].Entry!.Id);
        Assert.NotEqual("1", answers[1].Entry?.Id);
        Assert.Equal("3", answers[2].Entry!.Id);
        Assert.Equal("3", answers[4].Entry!.Id);
        Assert.Contains("the name stands 2 times in this list", answers[2].Reasons);
    }

    [Fact]
    public void TheListIsAssignedForTheBestTotal()
    {
        // The first name fits both entries; the second fits only the one that the first would rather have.
        var chosen = Assignment.Solve([
            [("a", 0.9), ("b", 0.8)],
            [("a", 0.85)],
            [("c", 0.7)],
        ]);

        Assert.Equal([1, 0, 0], chosen);
    }

    private static Reconciled One(NameToMatch name) => Reconciliation.Of(name, Members);

    private static RosterEntry Entry(string id, string name, string country, string group, params Term[] terms) =>
        new()
        {
            Id = id,
            Name = name,
            Countries = [country],
            Groups = [group],
            Terms = terms,
        };
}
