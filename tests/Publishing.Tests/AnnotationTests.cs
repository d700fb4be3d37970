using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>W3C Web Annotations: the suite's assertions, and anchors that never lie.</summary>
public sealed class AnnotationTests(PublishedDesk desk, NodeClients clients) : IClassFixture<PublishedDesk>, IClassFixture<NodeClients>
{
    [Fact]
    public void EverySampleMeetsTheAssertionsOfTheSuite()
    {
        var check = new AnnotationCheck(clients);
        foreach (var statement in desk.Statements)
        {
            Assert.Empty(check.Problems(PublishedDesk.Written(statement, "annotations")));
        }

        // 54 of an annotation and 4 of its selectors.
        Assert.True(check.Asked > 58 * desk.Statements.Sum(s => s.Claims.Length));
    }

    [Theory]
    [InlineData("id", "3.1-annotationIdValidated")]
    [InlineData("target", "3.1-targetKeyFound")]
    [InlineData("selector", "4.2.4-textQuoteSelector")]
    public void TheSuiteMissesWhatIsTakenAway(string key, string assertion)
    {
        var document = JsonNode.Parse(PublishedDesk.Written(desk.Statements[0], "annotations"))!;
        var first = document["first"]!["items"]![0]!.AsObject();
        Assert.True(key == "selector" ? first["target"]!.AsObject().Remove(key) : first.Remove(key));
        var problems = new AnnotationCheck(clients).Problems(Encoding.UTF8.GetBytes(document.ToJsonString()));
        Assert.Contains(problems, p => p.Contains(assertion, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryAnchorHasTheWordsThatItSays()
    {
        foreach (var statement in desk.Statements)
        {
            var items = Items(statement);
            Assert.Equal(statement.Claims.Length, items.Count);
            Assert.All(items, i => AssertAnchored(i, statement.Record.Text));
        }
    }

    [Fact]
    public void PositionsCountCodePointsInAnyText() =>
        Gen.Select(Gen.OneOf("a", "é", "🙂", "𝔘", " ", "\n\n", "“", "\u0301").Array[1, 120], Gen.Int[0, 119], Gen.Int[0, 40])
            .Sample(
                (pieces, at, length) =>
                {
                    var text = string.Concat(pieces);
                    var points = new CodePoints(text);
                    var runes = text.EnumerateRunes().Count();
                    var start = Math.Min(at, runes - 1);
                    var quote = points.Quote(points.Span(start, Math.Min(runes, start + 1 + length))!.Value);
                    var record = new StatementBuilder(text).Build() with
                    {
                        Claims =
                        [
                            new Claim("c1", quote, ClaimKind.Opinion, new Attribution("declarants", null), [], null, [], null)
                            {
                                KindCue = "hand",
                            },
                        ],
                    };
                    AssertAnchored(Assert.Single(Items(PublishedStatement.OfRecord(record))), text);
                },
                iter: 500
            );

    [Fact]
    public void EachSaysWhoSaysItAndWhatPeopleSaidOfIt()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var items = Items(statement);
        Assert.All(
            items.Zip(statement.Claims),
            p => Assert.Equal($"said by {statement.SpeakerOf(p.Second)}", p.First["body"]![0]!["value"]!.ToString())
        );
        var found = items[statement.Claims.IndexOf(statement.Claims.Single(c => c.Code == desk.Found))];
        Assert.Equal(["describing", "tagging", "replying", "assessing"], found["body"]!.AsArray().Select(b => b!["purpose"]!.ToString()));
        Assert.Equal(
            "Anna Analyst found: “not supported”. The ledger does not bear it out, and T. M. was not there.",
            found["body"]![3]!["value"]!.ToString()
        );
        var taken = items[statement.Claims.IndexOf(statement.Claims.Single(c => c.Code == desk.TakenBack))];
        Assert.DoesNotContain(taken["body"]!.AsArray(), b => b!["purpose"]!.ToString() == "assessing");
    }

    [Fact]
    public void AStatementWithoutClaimsIsAnEmptyCollection()
    {
        var statement = PublishedStatement.OfRecord(new StatementBuilder("Nothing is claimed here.").Build());
        var document = PublishedDesk.Written(statement, "annotations");
        Assert.Empty(new AnnotationCheck(clients).Problems(document));
        Assert.Equal("0", JsonNode.Parse(document)!["total"]!.ToString());
    }

    private static List<JsonNode> Items(PublishedStatement statement) =>
        [.. JsonNode.Parse(PublishedDesk.Written(statement, "annotations"))!["first"]!["items"]!.AsArray().OfType<JsonNode>()];

    private static void AssertAnchored(JsonNode item, string text)
    {
        var (quote, position) = (item["target"]!["selector"]![0]!, item["target"]!["selector"]![1]!);
        var exact = quote["exact"]!.ToString();
        var runes = text.EnumerateRunes().ToArray();
        Assert.Equal(exact, string.Concat(runes[position["start"]!.GetValue<int>()..position["end"]!.GetValue<int>()]));
        Assert.Contains($"{quote["prefix"]}{exact}{quote["suffix"]}", text, StringComparison.Ordinal);
    }
}
