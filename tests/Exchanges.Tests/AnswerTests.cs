using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class AnswerTests
{
    private static readonly Text Notice = new(
        "allegation: The user harbourfan has copied my chart of the quay without permission.",
        "factual: I drew the chart of the quay in 2019.",
        "demand: Please remove the page with the chart.",
        "",
        "factual: I swear, under penalty of perjury, that the information in this notice is accurate."
    );

    [Fact]
    public void WhatStandsBelowAQuotedParagraphSpeaksToWhatIsQuoted()
    {
        var statement = new Text(
            "factual: On Monday the council sold the old lighthouse to a cousin of the mayor.",
            "",
            "opinion: The town deserves better than this."
        );
        var reply = new Text(
            "> On Monday the council sold the old lighthouse to a cousin of the mayor.",
            "",
            "opinion: This is not true.",
            "factual: Nobody has bought anything at all."
        );
        Assert.Equal(["c1-c1 rebuts", "c1-c2 rebuts"], Links(statement, reply));
    }

    [Fact]
    public void ANameThatBothWriteOutIsNoQuotation()
    {
        const string Name = "the Standing Committee for the Lights and Buoys of Port Aldis";
        var statement = new Text($"factual: We have written to {Name} about the northern buoy three times since January.");
        var reply = new Text($"factual: Yesterday {Name} chose a new chair.", "", "factual: Fishing was good this year.");
        Assert.DoesNotContain("c1-c2 rebuts", Links(statement, reply));
    }

    [Fact]
    public void AReportOfTheOtherSidesWordRestatesAndADenialAfterItRebuts()
    {
        var reply = new Text(
            "factual: You claim that I copied the chart.",
            "factual: That is false.",
            "factual: My own chart is from a printed book."
        );
        Assert.Equal(
            ["c1-c1 restates", "c1-c2 rebuts", "c1-c3 rebuts"],
            Links(Notice, reply).Where(l => !l.StartsWith("c3", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void AReportOfAThirdPartysWordIsNone()
    {
        var reply = new Text("factual: The baker says that flour is dear.");
        Assert.Empty(Links(Notice, reply));
    }

    [Theory]
    [InlineData("demand: I ask you to restore the page.")]
    [InlineData("factual: I swear, under penalty of perjury, that it was removed as a result of a mistake or misidentification.")]
    public void RestoringOpposesARequestToRemove(string claim) => Assert.Equal(["c3-c1 rebuts"], Links(Notice, new Text(claim)));

    [Fact]
    public void OathsAndConsentToACourtAnswerNothingAndNothingAnswersThem()
    {
        var reply = new Text(
            "factual: I swear, under penalty of perjury, that the information in this letter is accurate.",
            "commitment: I consent to the jurisdiction of the Court of Tarn."
        );
        var exchange = Comparison.Of(Notice.Record(), reply.Record());
        Assert.Empty(exchange.Links);
        Assert.Equal(["c1", "c2", "c3", "c4"], exchange.PassedOver);
        Assert.Equal(["c1", "c2"], exchange.NewInReply);
    }

    [Theory]
    [InlineData("factual: I withdraw this notice.", true)]
    [InlineData("factual: You may have the notice revoked.", true)]
    [InlineData("demand: We demand that you withdraw the notice.", false)]
    [InlineData("factual: The ministry has withdrawn its ships.", false)]
    public void ToTakeANoticeBackConcedesItsDemands(string claim, bool concedes) =>
        Assert.Equal(concedes, Links(Notice, new Text(claim)).Contains("c3-c1 concedes"));

    [Fact]
    public void ASentenceOnAWholeClassReachesOnlyWhatNothingElseAnswersAndIsMarked()
    {
        var statement = new Text(
            "allegation: The council hid the report on the northern buoy.",
            "allegation: Its chair took gifts from a dredging firm.",
            "demand: Publish the report.",
            "opinion: The coast is lovely."
        );
        var reply = new Text(
            "allegation: The council did not hide the report on the buoy.",
            "",
            "opinion: All of these accusations are false."
        );
        var exchange = Comparison.Of(statement.Record(), reply.Record());
        Assert.Contains(exchange.Links, l => l is { StatementClaim: "c1", ReplyClaim: "c1", IsBlanket: false, Relation: Relation.Rebuts });
        Assert.Equal(["c2"], exchange.Links.Where(l => l.IsBlanket).Select(l => l.StatementClaim));
        Assert.Equal(["c3", "c4"], exchange.PassedOver);
    }

    [Fact]
    public void APromiseMeetsTheDemandThatItIsAbout()
    {
        var statement = new Text("demand: Publish every reading of the river stations.", "demand: Dismiss the spokesman.");
        var reply = new Text("commitment: We will publish the readings of all river stations from June.");
        Assert.Equal(["c1-c1 complies"], Links(statement, reply));
    }

    [Theory]
    [InlineData("factual: We are sorry that the river readings were late.", "concedes")]
    [InlineData("factual: We know that we have not published the river readings.", "concedes")]
    [InlineData("factual: We do not regret that the river readings were late.", "rebuts")]
    [InlineData("factual: The river readings were never late.", "rebuts")]
    [InlineData("factual: The law allows river readings to be late.", "justifies")]
    [InlineData("allegation: This smear about late river readings serves a campaign.", "attacks-the-speaker")]
    public void CuesDecideTheRelation(string claim, string relation) =>
        Assert.Equal(
            [$"c1-c1 {relation}"],
            Links(
                new Text(
                    "allegation: The river readings were late.",
                    "opinion: We love music.",
                    "opinion: Art is long.",
                    "opinion: Bread is good."
                ),
                new Text(claim)
            )
        );

    [Fact]
    public void TheSameTopicIsNoAnswer()
    {
        var statement = new Text("factual: The river was measured at many stations.", "factual: Boats are blue.");
        Assert.Empty(Links(statement, new Text("factual: A river runs through Tarn.", "factual: Boats sink.")));
    }

    [Fact]
    public void EveryLinkHasAReason()
    {
        var reply = new Text("factual: You claim that I copied the chart.", "factual: That is false.");
        Assert.All(Comparison.Of(Notice.Record(), reply.Record()).Links, l => Assert.NotEmpty(l.Reasons));
    }

    [Fact]
    public void TextsWithoutClaimsAreComparedToo()
    {
        var empty = new Text("Nothing here.").Record();
        var exchange = Comparison.Of(empty, empty);
        Assert.Empty(exchange.Links);
        Assert.Empty(exchange.PassedOver);
    }

    private static string[] Links(Text statement, Text reply) =>
        [
            .. Comparison
                .Of(statement.Issued("2026-01-01").Record(), reply.Issued("2026-02-01").Record())
                .Links.Select(l => $"{l.StatementClaim}-{l.ReplyClaim} {ExchangeJson.Word(l.Relation)}"),
        ];
}
