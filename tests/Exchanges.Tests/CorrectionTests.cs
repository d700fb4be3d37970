using System.Text;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Exchanges.Tests;

public sealed class CorrectionTests
{
    private static readonly StatementRecord Statement = new Text(
        "demand: Publish every reading of the river stations.",
        "opinion: Art is long."
    )
        .Issued("2026-01-01")
        .Record();
    private static readonly StatementRecord Reply = new Text("commitment: We will publish the readings of all river stations.")
        .Issued("2026-02-01")
        .Record();

    [Fact]
    public void ALinkIsStruckAndAnotherAdded()
    {
        var exchange = Apply(
            """{"strike":[{"claim":"c1","by":"c1"}],"add":[{"claim":"c2","by":"c1","relation":"rebuts","reason":"said in the hearing"}]}"""
        ).Value!;
        var link = Assert.Single(exchange.Links);
        Assert.Equal(("c2", "c1", Relation.Rebuts), (link.StatementClaim, link.ReplyClaim, link.Relation));
        Assert.Equal(["said in the hearing"], link.Reasons);
        Assert.Equal(["c1"], exchange.PassedOver);
        Assert.Equal(2, exchange.Corrected.Length);
    }

    [Fact]
    public void TheyFollowTheFilesWhenThoseAreTurnedRound()
    {
        var json =
            $$"""{"statement":"{{Statement.Source.Sha256}}","reply":"{{Reply.Source.Sha256}}","strike":[{"claim":"c1","by":"c1"}]}""";
        Assert.Empty(Read(json).Value!.Apply(Comparison.Of(Reply, Statement)).Value!.Links);
    }

    [Theory]
    [InlineData("[]", "Corrections are an object.")]
    [InlineData("{", "Line 1: This is no JSON.")]
    [InlineData("""{"strike":{}}""", "strike: A list is needed.")]
    [InlineData("""{"strike":["c1"]}""", "strike[0]: An object is needed.")]
    [InlineData("""{"strike":[{"claim":"c1"}]}""", "strike[0]: The key \"by\" is missing.")]
    [InlineData("""{"add":[{"claim":"c1","by":"c1","relation":"wins"}]}""", "add[0]: \"wins\" is none of rebuts, concedes")]
    [InlineData("""{"strike":[{"claim":7,"by":"c1"}]}""", "strike[0].claim: A string is needed.")]
    [InlineData("""{"strike":[{"claim":"c9","by":"c1"}]}""", "There is no claim \"c9\" in the statement.")]
    [InlineData("""{"statement":"00","strike":[]}""", "The corrections are of other statements")]
    public void WhatIsWrongIsToldWithItsPlace(string json, string message)
    {
        var failure = Apply(json).Failure;
        Assert.StartsWith(message, failure!.ToString(), StringComparison.Ordinal);
    }

    private static ReadingResult<Corrections> Read(string json) => Corrections.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static ReadingResult<Exchange> Apply(string json) =>
        Read(json) is { Value: { } corrections } ? corrections.Apply(Comparison.Of(Statement, Reply)) : Read(json).Failure!;
}
