using System.Text;
using System.Text.Json;
using Rejoinder.Naming;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

public sealed class FollowTheMoneyTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    private static readonly FollowTheMoneyModel Model = new();

    [Fact]
    public void EveryStatementHoldsToTheOfficialModel() => Assert.All(desk.Statements, s => Assert.Empty(Model.Faults(Lines(s))));

    [Fact]
    public void WhoSpeaksSignsOrIsAddressedWithoutBeingNamedElsewhereIsAnEntityOfItsOwn()
    {
        var builder = new StatementBuilder("To the Harbour Board\n\nThe quay is closed.\n\nOdo Penhallow\nIda Marsh");
        var record = builder.Build() with
        {
            Declarants = [new Declarant("Odo Penhallow", null, "clerk", null, PartyKind.Person, builder.Quote("Odo Penhallow"))],
            Signatories =
            [
                new Signatory(1, null, "Ida Marsh", null, null, null, null, PartyKind.Person, Signs.This, builder.Quote("Ida Marsh")),
            ],
            Addressees = [new Addressee("Harbour Board", builder.Quote("Harbour Board"))],
        };
        var lines = Lines(PublishedStatement.OfRecord(record));
        Assert.Empty(Model.Faults(lines));
        foreach (var name in new[] { "Odo Penhallow", "Ida Marsh", "Harbour Board" })
        {
            Assert.Single(
                lines,
                l => l.Contains($"\"name\":[\"{name}\"]", StringComparison.Ordinal) && !l.Contains("Mention", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("""{"id":"a","schema":"Perso","properties":{"name":["A"]}}""")]
    [InlineData("""{"id":"a","schema":"Person","properties":{}}""")]
    [InlineData("""{"id":"a","schema":"Person","properties":{"name":["A"],"nickname":["B"]}}""")]
    [InlineData("""{"id":"a","schema":"Person","properties":{"name":["A"],"birthDate":["soon"]}}""")]
    [InlineData("""{"id":"a","schema":"Note","properties":{"name":["A"],"description":["B"],"entity":["b"]}}""")]
    [InlineData("""{"id":"a b","schema":"Person","properties":{"name":["A"]}}""")]
    [InlineData("""{"id":"a","schema":"Interval","properties":{"date":["2024"]}}""")]
    public void TheModelOfTheTestsFindsFaults(string line) => Assert.NotEmpty(Model.Faults([line]));

    [Fact]
    public void AStatementReadsLikeTheFileKept()
    {
        // By hand and without a register: codes are the record's own.
        var lines = Lines(PublishedStatement.OfRecord(HarbourReply.Record)).Select(l => l.Replace("\\n", "\\n ", StringComparison.Ordinal));
        Golden.Matches(
            "harbour-reply.ftm.ndjson",
            string.Join('\n', lines.Where(l => !l.Contains("\"bodyText\"", StringComparison.Ordinal))) + "\n"
        );
    }

    [Fact]
    public void EveryClaimStandsWithItsSpeaker()
    {
        foreach (var statement in desk.Statements)
        {
            var notes = Lines(statement)
                .Select(l => JsonDocument.Parse(l).RootElement)
                .Where(e => e.GetProperty("schema").GetString() == "Note")
                .ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("properties"));
            Assert.All(
                statement.Claims,
                c =>
                    Assert.StartsWith(
                        $"{statement.SpeakerOf(c)}: “",
                        notes[c.Code].GetProperty("description")[0].GetString(),
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public void FindingAndReplyStandInTheClaimsOwnEntity()
    {
        var note = Lines(PublishedStatement.Of(desk.Register, desk.Declaration))
            .Single(l => l.StartsWith($"{{\"id\":\"{desk.Found}\"", StringComparison.Ordinal));
        Assert.Contains("The ledger does not bear it out, and T. M. was not there.", note, StringComparison.Ordinal);
        Assert.Contains("We paid what was due, and T. M. has the receipt.", note, StringComparison.Ordinal);
        Assert.DoesNotContain("bears it out in part", note, StringComparison.Ordinal);
    }

    [Fact]
    public void APrivatePersonHasAnIdOfOneStatementAlone()
    {
        var ids = desk.Statements.SelectMany(s => s.Parties.All.Where(p => !p.IsOpen).Select(p => (s.Code, p.Id))).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, p => Assert.StartsWith(p.Code + "-", p.Id, StringComparison.Ordinal));
        var code = desk.Register.Parties.Get(PublishedDesk.PrivatePerson).Code;
        Assert.All(desk.Statements, s => Assert.DoesNotContain(code, string.Concat(Lines(s)), StringComparison.Ordinal));
    }

    [Fact]
    public void TheWholeDeskGoesIntoOneFileWithEachPartyOnceAndTheSameTwice()
    {
        var whole = Whole();
        var lines = whole.TrimEnd('\n').Split('\n');
        Assert.Empty(Model.Faults(lines));
        Assert.Equal(whole, Whole());
        var each = desk.Statements.SelectMany(Lines).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(lines.ToHashSet(StringComparer.Ordinal), each);
        Assert.Equal(each.Select(IdOf).Distinct().Count(), lines.Length);
        Assert.True(desk.Statements.Sum(s => Lines(s).Length) > lines.Length, "no party is named by two statements");
        Assert.DoesNotContain(PublishedDesk.Unpublished, whole, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrittenIsReadBackAsARoster()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var import = RosterImport.Read(new MemoryStream(PublishedDesk.Written(statement, "ftm")));
        Assert.Equal("followthemoney", import.Format);
        var read = import.Entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Assert.All(
            statement.Parties.All.Where(p => p.Kind is PartyKind.Person or PartyKind.Organisation),
            p =>
                Assert.Equal(
                    (p.Name, p.Kind == PartyKind.Person ? NameKind.Person : NameKind.Organisation),
                    (read[p.Id].Name, read[p.Id].Kind)
                )
        );
    }

    [Theory]
    [InlineData("Ministry of Ports", "PublicBody")]
    [InlineData("The Supreme Court", "PublicBody")]
    [InlineData("Courtyard Hotels", "Organization")]
    [InlineData("Harbour Workers' Union", "Organization")]
    public void ABodyIsTheStatesOnlyWhereItsNameSaysSo(string name, string schema)
    {
        var builder = new StatementBuilder($"{name} was heard.\n");
        builder.Party(name, PartyKind.Organisation);
        Assert.Contains(
            Lines(PublishedStatement.OfRecord(builder.Build())),
            l => l.Contains($"\"schema\":\"{schema}\"", StringComparison.Ordinal) && !l.Contains("Mention", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ALongTextIsCutIntoValuesThatGiveItBack()
    {
        var text = string.Concat(Enumerable.Range(0, 9000).Select(i => $"Sentence {i} has 🐟 in it.{(i % 7 == 0 ? "\n\n" : " ")}"));
        var record = new StatementBuilder(text).Build();
        var lines = Lines(PublishedStatement.OfRecord(record));
        Assert.Empty(Model.Faults(lines));
        var pieces = JsonDocument.Parse(lines[0]).RootElement.GetProperty("properties").GetProperty("bodyText");
        Assert.True(pieces.GetArrayLength() > 3);
        Assert.Equal(text, string.Concat(pieces.EnumerateArray().Select(p => p.GetString())));
    }

    private string Whole()
    {
        using var stream = new MemoryStream();
        var (statements, things) = ((IPublishingFormat)new FollowTheMoneyFormat()).WriteMany(
            desk.Published,
            some => PublishedStatement.OfMany(desk.Register, some, Publisher.Of(desk.Register)),
            stream,
            TestContext.Current.CancellationToken
        );
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal((desk.Published.Count, text.Count(c => c == '\n')), (statements, (int)things));
        return text;
    }

    private static string IdOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;

    private static string[] Lines(PublishedStatement statement) =>
        Encoding.UTF8.GetString(PublishedDesk.Written(statement, "ftm")).TrimEnd('\n').Split('\n');
}
