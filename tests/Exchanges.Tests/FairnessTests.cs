using System.Collections.Immutable;
using CsCheck;
using Rejoinder.Evaluation;
using Rejoinder.Evaluation.Comparing;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Exchanges.Tests;

/// <summary>Both sides alike: turning the two texts round changes nothing but the direction.</summary>
public sealed class FairnessTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private static readonly GoldFolder Golds = GoldFolder.Open(Path.Combine(Samples, "golds")).Value!;

    private static readonly string[] Openings =
    [
        "You claim that",
        "We never said that",
        "All of these accusations:",
        "We are sorry that",
        "The law allows that",
        "I withdraw that",
        "It is false that",
        "We demand that",
        "",
    ];

    private static readonly string[] Middles =
    [
        "the harbour was closed",
        "the river readings were late",
        "Orrin Daskell set fire to the shed",
        "the notice be removed",
        "the page be restored",
        "eight persons were held in prison",
    ];

    private static readonly Gen<Text> AnyText =
        from lines in Gen.Select(Pick(Enum.GetNames<ClaimKind>()), Pick(Openings), Pick(Middles), Pick("", "\n"))
            .Select(
                (kind, opening, middle, gap) =>
                    gap.Length > 0 ? new[] { "", $"{kind}: {opening} {middle}." } : [$"{kind}: {opening} {middle}."]
            )
            .List[1, 8]
        select new Text([.. lines.SelectMany(l => l)]).Person("Orrin Daskell");

    public static TheoryData<string> Pairs =>
        [.. Directory.GetFiles(Path.Combine(Samples, "exchanges"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TurningTheSamplesRoundChangesOnlyTheDirection(string pair)
    {
        var names = pair.Split("__");
        StatementRecord[] records = [.. names.Select(n => GoldRecords.Of(Golds.Statements.First(s => s.Name == n), []))];
        AssertAlike(records[0], records[1]);
    }

    [Fact]
    public void TurningAnyTwoTextsRoundChangesOnlyTheDirection() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (a, b) => AssertAlike(a.Issued("2026-01-02").Record(), b.Issued("2026-02-03").Record()),
                iter: 300,
                print: t => t.Item1.Record().Text + "\n---\n" + t.Item2.Record().Text
            );

    [Fact]
    public void EveryClaimIsAnsweredOrPassedOverAndNoneIsBoth() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (a, b) =>
                {
                    var exchange = Comparison.Of(a.Record(), b.Record());
                    var answered = exchange.Answers.Select(x => x.Claim).Distinct().ToArray();
                    Assert.Empty(answered.Intersect(exchange.PassedOver));
                    Assert.Equal(exchange.Statement.Claims.Select(c => c.Id).Order(), answered.Concat(exchange.PassedOver).Order());
                    var used = exchange.Answers.SelectMany(x => x.By).Distinct();
                    Assert.Equal(exchange.Reply.Claims.Select(c => c.Id).Order(), used.Concat(exchange.NewInReply).Order());
                    Assert.Equal(exchange.Statement.Parties.Select(p => p.Id), exchange.Parties.Select(p => p.Party));
                },
                iter: 200
            );

    [Fact]
    public void TheSamplesAreAnsweredAsTheirGoldsSay()
    {
        var score = new ExchangeScore();
        foreach (var gold in GoldExchanges.Open(Path.Combine(Samples, "exchanges")).Value!.Exchanges)
        {
            score.Add(gold, Comparison.Of(Record(gold.Statement), Record(gold.Reply)));
        }

        Assert.InRange(score.Right, 0.85, 1);
        Assert.InRange(score.LinksF1, 0.55, 1);
        Assert.InRange(score.Relation, 0.8, 1);
        Assert.Equal(1, score.Parties);

        static StatementRecord Record(string name) => GoldRecords.Of(Golds.Statements.First(s => s.Name == name), []);
    }

    private static Gen<string> Pick(params string[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static void AssertAlike(StatementRecord a, StatementRecord b)
    {
        var (one, other) = (Comparison.Of(a, b), Comparison.Of(b, a).Turned());
        Assert.Equal(Lines(one.Links), Lines(other.Links));
        Assert.Equal(Lines(one.Parties), Lines(other.Parties));
        Assert.Equal(Lines(one.PartiesOfReply), Lines(other.PartiesOfReply));
        Assert.Equal(one.Differences, other.Differences);
    }

    private static string[] Lines(ImmutableArray<ClaimLink> links) =>
        [.. links.Select(l => $"{l.StatementClaim} {l.ReplyClaim} {l.Relation} {l.IsBlanket} {string.Join(" | ", l.Reasons)}")];

    private static string[] Lines(ImmutableArray<PartyAnswer> parties) =>
        [.. parties.Select(p => $"{p.Party} {p.InOther} {p.Outcome} {string.Join(",", p.Candidates)} {string.Join(" | ", p.Reasons)}")];
}
