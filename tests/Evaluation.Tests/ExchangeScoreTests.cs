using System.Text;
using Rejoinder.Evaluation.Comparing;
using Rejoinder.Exchanges;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Evaluation.Tests;

public sealed class ExchangeScoreTests
{
    private static readonly GoldExchange Gold = GoldExchange.Read(
        "a__b",
        Encoding.UTF8.GetBytes(
            """
            {"statement": "a", "reply": "b",
             "answers": [{"claim": "c1", "by": ["c1", "c2"], "relation": "rebuts"}, {"claim": "c1", "by": ["c2"], "relation": "justifies"},
                         {"claim": "c2", "by": ["c3"], "relation": "complies"}],
             "passed_over": ["c3", "c4"], "doubtful": [{"claim": "c4"}],
             "parties": [{"in_statement": "Orrin  Daskell", "in_reply": "daskell"}, {"in_statement": "Tilda Marshgate", "in_reply": null},
                         {"in_statement": "nobody", "in_reply": null}]}
            """
        )
    );

    [Fact]
    public void FiguresCountWhatTheGoldSays()
    {
        var score = new ExchangeScore();
        score.Add(
            Gold,
            new Exchange
            {
                Statement = Record("Orrin Daskell", "Tilda Marshgate"),
                Reply = Record("Daskell"),
                ReplyIsLater = true,
                Links =
                [
                    new ClaimLink("c1", "c2", Relation.Justifies, false, ["x"]),
                    new ClaimLink("c1", "c3", Relation.Rebuts, false, ["x"]),
                    new ClaimLink("c3", "c1", Relation.Rebuts, false, ["x"]),
                ],
                Parties =
                [
                    new PartyAnswer("p1", "p1", PartyOutcome.Named, [], ["x"]),
                    new PartyAnswer("p2", "p1", PartyOutcome.Named, [], ["x"]),
                ],
            }
        );
        // c1 right, c2 and c3 wrong; c4 is doubtful.
        Assert.Equal(1.0 / 3, score.Right, 6);
        Assert.Equal(0.25, score.Balanced!.Value, 6);
        Assert.Equal(2.0 * 1 / (3 + 3), score.LinksF1, 6);
        Assert.Equal(1, score.Relation);
        Assert.Equal(0.5, score.Parties);
        using var report = new StringWriter();
        score.Write(report, each: true);
        Assert.Contains("answered or passed over 1/3, links right 1 of 3 gold, 3 found", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutExchangesIsToldWithARemedy()
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-exchanges-");
        Assert.Contains("STATEMENT__REPLY.json", GoldExchanges.Open(folder.FullName).Failure!.ToString(), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.FullName, "a__b.json"), "{}");
        Assert.Contains(
            "A gold exchange names its statement.",
            GoldExchanges.Open(folder.FullName).Failure!.ToString(),
            StringComparison.Ordinal
        );
        folder.Delete(recursive: true);
    }

    private static StatementRecord Record(params string[] names) =>
        new()
        {
            Source = new Source("text.txt", "text/plain", 0, new string('a', 64)),
            Text = "",
            Parties = [.. names.Select((n, i) => new Party($"p{i + 1}", n, PartyKind.Person, []))],
        };
}
