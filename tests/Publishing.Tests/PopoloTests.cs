using System.Text;
using System.Text.Json;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

public sealed class PopoloTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    [Fact]
    public void EveryStatementHoldsToTheOfficialSchemas()
    {
        List<(string File, byte[] Bytes)> files =
        [
            .. desk.Statements.Append(HostileStatement.Statement).Select((s, i) => ($"{i}.json", PublishedDesk.Written(s, "popolo"))),
        ];
        var (code, said) = PopoloCheck.Validate(files);
        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("""{"persons":[{"id":1}],"organizations":[],"memberships":[]}""")]
    [InlineData("""{"persons":[],"organizations":[],"memberships":[{"start_date":"soon"}]}""")]
    [InlineData("""{"persons":[{"links":[{"url":5}]}],"organizations":[],"memberships":[]}""")]
    public void TheValidatorFindsFaults(string json) =>
        Assert.NotEqual(0, PopoloCheck.Validate([("bad.json", Encoding.UTF8.GetBytes(json))]).Code);

    [Fact]
    public void EveryMembershipIsOfSomebodyInSomethingOfTheFile()
    {
        foreach (var statement in desk.Statements)
        {
            var root = JsonDocument.Parse(PublishedDesk.Written(statement, "popolo")).RootElement;
            var persons = Ids(root, "persons");
            var organisations = Ids(root, "organizations");
            Assert.All(
                root.GetProperty("memberships").EnumerateArray(),
                m =>
                {
                    Assert.Contains(m.GetProperty("organization_id").GetString(), organisations);
                    if (m.TryGetProperty("person_id", out var person))
                    {
                        Assert.Contains(person.GetString(), persons);
                    }
                    else
                    {
                        Assert.Contains(m.GetProperty("member").GetProperty("id").GetString(), organisations);
                    }

                    if (m.TryGetProperty("on_behalf_of_id", out var behalf))
                    {
                        Assert.Contains(behalf.GetString(), organisations);
                    }
                }
            );
        }
    }

    [Fact]
    public void WhatIsWrittenIsReadBackAsARoster()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var import = RosterImport.Read(new MemoryStream(PublishedDesk.Written(statement, "popolo")));
        Assert.Equal("popolo", import.Format);
        Assert.Empty(import.Skipped);
        foreach (var (signatory, i) in statement.Record.Signatories.Select((s, i) => (s, i)).Where(s => s.s.Kind == PartyKind.Person))
        {
            var entry = import.Entries.Single(e => e.Id == statement.Parties.Signatory(i).Id);
            Assert.Equal(signatory.Name, entry.Name);
            Assert.True(statement.Parties.Body(signatory.Group) is null || entry.Groups.Contains(signatory.Group), signatory.Name);
        }
    }

    [Fact]
    public void AStatementReadsLikeTheFileKept() =>
        Golden.Matches(
            "harbour-reply.popolo.json",
            Encoding.UTF8.GetString(PublishedDesk.Written(PublishedStatement.OfRecord(HarbourReply.Record), "popolo")) + "\n"
        );

    [Theory]
    [InlineData("Ada Rook", "Rook, Ada")]
    [InlineData("Dr. Ada Rook", "Rook, Ada")]
    [InlineData("Cher", "Cher")]
    [InlineData("Dorthe Halvorsen-Praat", "Halvorsen-Praat, Dorthe")]
    [InlineData("Piet van Morrow", "van Morrow, Piet")]
    public void ASortNameBeginsWithTheFamilyName(string name, string expected) => Assert.Equal(expected, SortNames.Of(name));

    private static HashSet<string?> Ids(JsonElement root, string list) =>
        [.. root.GetProperty(list).EnumerateArray().Select(o => o.GetProperty("id").GetString())];
}
