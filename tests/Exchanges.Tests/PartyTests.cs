using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class PartyTests
{
    [Theory]
    [InlineData("Orrin Daskell", "Orrin Daskell", PartyOutcome.Named)]
    [InlineData("Orrin Daskell", "Daskell", PartyOutcome.Named)]
    [InlineData("Timur Renholmbayev", "Renholmbaev", PartyOutcome.Named)]
    [InlineData("Pavel Renholm", "Павел Ренхольм", PartyOutcome.Named)]
    [InlineData("Orrin Daskell", "Tilda Marshgate", PartyOutcome.Absent)]
    [InlineData("Orrin Daskell", "Orrin Haspelund", PartyOutcome.Absent)]
    public void PersonsAreJoinedAcrossSpellingAndScript(string inStatement, string inReply, PartyOutcome outcome)
    {
        var answer = Answer(
            new Text($"factual: We name {inStatement}.").Person(inStatement),
            new Text($"factual: We name {inReply}.").Person(inReply)
        );
        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(outcome == PartyOutcome.Named ? "p1" : null, answer.InOther);
        Assert.NotEmpty(answer.Reasons);
    }

    [Fact]
    public void ASurnameThatTwoBearIsAmbiguousForBothAndNotGuessed()
    {
        var statement = new Text("factual: We name Bertil Osterkamp, Alda Osterkamp and Orrin Daskell.")
            .Person("Bertil Osterkamp")
            .Person("Alda Osterkamp")
            .Person("Orrin Daskell");
        var reply = new Text("factual: Osterkamp and Daskell lied.").Person("Osterkamp").Person("Daskell");
        var parties = Comparison.Of(statement.Record(), reply.Record()).Parties;
        Assert.Equal([PartyOutcome.Ambiguous, PartyOutcome.Ambiguous, PartyOutcome.Named], parties.Select(p => p.Outcome));
        Assert.Equal(["p1"], parties[0].Candidates);
        Assert.Null(parties[0].InOther);
    }

    [Fact]
    public void ASurnameThatTwoOfTheOtherTextBearHasBothAsCandidates()
    {
        var statement = new Text("factual: We name Osterkamp.").Person("Osterkamp");
        var reply = new Text("factual: Bertil Osterkamp and Alda Osterkamp lied.").Person("Bertil Osterkamp").Person("Alda Osterkamp");
        var party = Assert.Single(Comparison.Of(statement.Record(), reply.Record()).Parties);
        Assert.Equal(PartyOutcome.Ambiguous, party.Outcome);
        Assert.Equal(["p1", "p2"], party.Candidates);
    }

    [Fact]
    public void AWholeNameTakesTheSurnameFromItsNamesake()
    {
        var statement = new Text("factual: We name Bertil Osterkamp and Alda Osterkamp.")
            .Person("Bertil Osterkamp")
            .Person("Alda Osterkamp");
        var reply = new Text("factual: Alda Osterkamp lied.").Person("Alda Osterkamp");
        var parties = Comparison.Of(statement.Record(), reply.Record()).Parties;
        Assert.Equal([PartyOutcome.Absent, PartyOutcome.Named], parties.Select(p => p.Outcome));
    }

    [Fact]
    public void AnAcronymIsJoinedWhereOneTextGivesItsLongForm()
    {
        var open = new Text("factual: The ANC lied.").Body("ANC");
        var told = new Text("factual: The Assembly of the Nine Coasts (ANC) met.").Body("Assembly of the Nine Coasts", "ANC");
        Assert.Equal(PartyOutcome.Named, Answer(told, open).Outcome);
        Assert.Equal(
            PartyOutcome.Absent,
            Answer(
                new Text("factual: The Democratic Choice of Kestria met.").Body("Democratic Choice of Kestria"),
                new Text("factual: The DVK lied.").Body("DVK")
            ).Outcome
        );
    }

    [Fact]
    public void ANameThatReadingDidNotTakeForAPartyIsNamedStill()
    {
        var answer = Answer(new Text("factual: We name Orrin Daskell.").Person("Orrin Daskell"), new Text("factual: Orrin Daskell lied."));
        Assert.Equal(PartyOutcome.Named, answer.Outcome);
        Assert.Null(answer.InOther);
    }

    [Fact]
    public void TheSummaryCountsThosePersonsOfWhomTheTextSpeaks()
    {
        var statement = new Text("factual: We name Orrin Daskell and Tilda Marshgate.")
            .Person("Orrin Daskell")
            .Person("Tilda Marshgate")
            .Person("Marta Ellingrove")
            .By("Marta Ellingrove");
        var counts = ExchangeCounts.Of(Comparison.Of(statement.Record(), new Text("factual: Daskell lied.").Person("Daskell").Record()));
        Assert.EndsWith("; 1 of 2 persons named", counts.ToString(), StringComparison.Ordinal);
    }

    private static PartyAnswer Answer(Text statement, Text reply) => Comparison.Of(statement.Record(), reply.Record()).Parties[0];
}
