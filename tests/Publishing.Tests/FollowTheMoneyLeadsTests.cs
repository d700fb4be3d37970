using System.Text;
using System.Text.Json;
using Rejoinder.Naming;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>What people found of parties: links with their proof, and entries of lists that somebody confirmed.</summary>
public sealed class FollowTheMoneyLeadsTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    private static readonly FollowTheMoneyModel Model = new();

    [Fact]
    public void ALinkGoesOutWithItsProofOrNotAtAll()
    {
        var parties = Statement().Parties.All.Where(p => p.IsOpen && p.Kind is not null).Take(2).ToList();
        var link = desk.Register.Links.Add(
            parties[0].Code,
            parties[1].Code,
            "owns",
            "2019-05",
            null,
            $"{PublishedDesk.PrivatePerson} said so.",
            desk.Analyst
        );
        Assert.DoesNotContain(link.Code, Written(), StringComparison.Ordinal);
        var evidence = desk.Register.Evidence.Add(
            new NewEvidence("Register of companies", "Sole owner since May 2019.", "https://companies.example/1"),
            link.Code,
            true,
            desk.Analyst
        );
        desk.Register.Evidence.Add(
            new NewEvidence("Letter of the owner", "We sold it in June.", "https://letters.example/2"),
            link.Code,
            false,
            desk.Analyst
        );
        // The declaration has a private person: evidence reads otherwise there.
        var proof = $"{desk.Declaration}-{evidence.Code}";
        var relation = Entity(link.Code);
        Assert.Equal("UnknownLink", relation.GetProperty("schema").GetString());
        var properties = relation.GetProperty("properties");
        Assert.Equal(
            [parties[0].Code, parties[1].Code, proof, "owns", "2019-05"],
            new[] { "subject", "object", "proof", "role", "startDate" }.Select(p => properties.GetProperty(p)[0].GetString())
        );
        Assert.Contains("Against it: Letter of the owner", relation.ToString(), StringComparison.Ordinal);
        Assert.Contains("As Harbour Research Desk found", relation.ToString(), StringComparison.Ordinal);
        Assert.Contains("T. M. said so.", relation.ToString(), StringComparison.Ordinal);
        Assert.Equal("Document", Entity(proof).GetProperty("schema").GetString());
        Assert.Empty(Model.Faults(Written().TrimEnd('\n').Split('\n')));
        desk.Register.Links.Withdraw(link.Code, desk.Analyst);
        Assert.DoesNotContain(link.Code, Written(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coast_sanctions", "Sanction")]
    [InlineData("assembly-members", "Note")]
    public void AnEntryOfAListGoesOutOnlyOnceAPersonConfirmedItAndAsALead(string list, string schema)
    {
        var signatory = Statement().Parties.Signatory(0);
        desk.Register.Rosters.Keep(
            list,
            [
                new RosterEntry
                {
                    Id = "e-17",
                    Name = signatory.Name,
                    Kind = NameKind.Person,
                },
            ],
            desk.Analyst
        );
        desk.Register.Identities.LookUp(signatory.Code, desk.Analyst);
        var lead = desk.Register.Identities.Of(signatory.Code).Single(i => i.Roster == list);
        Assert.Equal(IdentityState.Lead, lead.State);
        Assert.DoesNotContain(lead.Code, Written(), StringComparison.Ordinal);
        lead = desk.Register.Identities.Decide(lead.Code, true, "The same seat and year.", lead.Revision, desk.Analyst);
        var entity = Entity(lead.Code);
        Assert.Equal(schema, entity.GetProperty("schema").GetString());
        var properties = entity.GetProperty("properties");
        Assert.Equal(signatory.Code, properties.GetProperty("entity")[0].GetString());
        Assert.StartsWith(
            "A lead, no finding: A person at Harbour Research Desk said",
            properties.GetProperty("summary")[0].GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(Model.Faults(Written().TrimEnd('\n').Split('\n')));
        desk.Register.Identities.Decide(lead.Code, false, "Another one.", lead.Revision, desk.Analyst);
        Assert.DoesNotContain(lead.Code, Written(), StringComparison.Ordinal);
    }

    private PublishedStatement Statement() => PublishedStatement.Of(desk.Register, desk.Declaration);

    private string Written() => Encoding.UTF8.GetString(PublishedDesk.Written(Statement(), "ftm"));

    private JsonElement Entity(string id) =>
        Written()
            .TrimEnd('\n')
            .Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Single(e => e.GetProperty("id").GetString() == id);
}
