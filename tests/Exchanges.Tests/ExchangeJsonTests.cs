using System.Text.Json;
using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class ExchangeJsonTests
{
    [Fact]
    public void ItHasTheKeysOfTheContract()
    {
        var exchange = Comparison.Of(
            new Text("demand: Publish every reading of the river stations.", "opinion: Orrin Daskell is kind.")
                .Person("Orrin Daskell")
                .Titled("A letter")
                .Record(),
            new Text("commitment: We will publish the readings of all river stations.", "", "opinion: Art is long.").Record()
        );
        using var stream = new MemoryStream();
        ExchangeJson.Write(exchange, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal(
            ["schemaVersion", "statement", "reply", "answers", "passedOver", "newInReply", "parties", "differences", "notes"],
            root.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("1", root.GetProperty("schemaVersion").GetString());
        Assert.Equal("A letter", root.GetProperty("statement").GetProperty("title").GetString());
        Assert.Equal(exchange.Reply.Source.Sha256, root.GetProperty("reply").GetProperty("sha256").GetString());
        var answer = Assert.Single(root.GetProperty("answers").EnumerateArray());
        Assert.Equal(["claim", "by", "relation", "blanket", "reasons"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("complies", answer.GetProperty("relation").GetString());
        Assert.Equal(["c2"], root.GetProperty("passedOver").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal(["c2"], root.GetProperty("newInReply").EnumerateArray().Select(i => i.GetString()));
        var party = Assert.Single(root.GetProperty("parties").EnumerateArray());
        Assert.Equal(["inStatement", "inReply", "outcome", "candidates", "reasons"], party.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, party.GetProperty("inReply").ValueKind);
        Assert.Equal("absent", party.GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData(Relation.AttacksTheSpeaker, "attacks-the-speaker")]
    [InlineData(Relation.Rebuts, "rebuts")]
    public void RelationsAreWordsWithHyphens(Relation relation, string word) => Assert.Equal(word, ExchangeJson.Word(relation));
}
