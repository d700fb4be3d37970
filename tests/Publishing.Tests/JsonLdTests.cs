using System.Text;
using System.Text.Json.Nodes;
using Rejoinder.Publishing.SchemaOrg;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>schema.org JSON-LD, as a JSON-LD processor and the vocabulary see it.</summary>
public sealed class JsonLdTests(PublishedDesk desk, NodeClients clients) : IClassFixture<PublishedDesk>, IClassFixture<NodeClients>
{
    private readonly JsonLdCheck check = new(clients);

    [Fact]
    public void EverySampleIsReadWholeAndIsOfTheVocabulary()
    {
        foreach (var statement in desk.Statements)
        {
            Assert.Empty(check.Problems(PublishedDesk.Written(statement, "jsonld")));
            Assert.Empty(check.Problems(Encoding.UTF8.GetBytes(PageMetadata.OfStatement(statement))));
            Assert.All(
                statement.Claims.Take(5),
                c => Assert.Empty(check.Problems(Encoding.UTF8.GetBytes(PageMetadata.OfClaim(statement, c))))
            );
        }
    }

    [Theory]
    [InlineData("""{"@type":"Claim","verdict":"false"}""", "verdict is no property")]
    [InlineData("""{"@type":"Claim","claimReviewed":"x"}""", "claimReviewed is no property of Claim")]
    [InlineData("""{"@type":"Accusation","text":"x"}""", "Accusation is no type")]
    [InlineData("""{"@type":"Claim","author":{"@type":"Person","text":"x"}}""", "text is no property of Person")]
    [InlineData("""{"@type":"Claim","author":{"@type":"Place","name":"x"}}""", "author takes no Place")]
    public void TheVocabularyKnowsWhatItHasNot(string node, string problem)
    {
        var document = JsonNode.Parse(node)!.AsObject();
        document["@context"] = "https://schema.org";
        Assert.Contains(problem, check.Problems(Encoding.UTF8.GetBytes(document.ToJsonString())));
    }

    [Fact]
    public void EveryClaimIsThereToTheLetterWithWhoSaysIt()
    {
        foreach (var statement in desk.Statements)
        {
            var claims = Nodes(PublishedDesk.Written(statement, "jsonld"), "Claim");
            Assert.Equal(statement.Claims.Select(c => c.Quote.Words), claims.Select(c => c["text"]!.ToString()));
            Assert.All(
                claims.Zip(statement.Claims),
                p => Assert.Equal($"said by {statement.SpeakerOf(p.Second)}", p.First["creditText"]!.ToString())
            );
            Assert.All(
                claims.Zip(statement.Claims).Where(p => p.Second.Speaker != Attribution.Declarants),
                p => Assert.Equal(p.Second.Speaker, Assert.Single(p.First["author"]!.AsArray())!["name"]!.ToString())
            );
        }
    }

    [Fact]
    public void AProcessorFindsTheTriplesOfAClaim()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var claim = statement.Claims.First(c => c.About.Any(a => a.Code.Length > 0));
        var triples = clients.Ask(
            new JsonObject { ["op"] = "triples", ["document"] = JsonNode.Parse(PublishedDesk.Written(statement, "jsonld")) }
        )["triples"]!.ToString();
        var subject = $"<https://desk.example/public/claims/{claim.Code}>";
        Assert.Contains(
            $"{subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Claim> .",
            triples,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{subject} <http://schema.org/appearance> <https://desk.example/public/statements/{desk.Declaration}> .",
            triples,
            StringComparison.Ordinal
        );
        var about = claim.About.First(a => a.Code.Length > 0).Code;
        Assert.Contains(
            $"{subject} <http://schema.org/about> <https://desk.example/public/parties/{about}> .",
            triples,
            StringComparison.Ordinal
        );
        Assert.Contains($"{subject} <http://schema.org/text> \"{claim.Quote.Words[..10]}", triples, StringComparison.Ordinal);
    }

    [Fact]
    public void AFindingThatStandsIsAReviewWithAllThatAggregatorsAskFor()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var claim = statement.Claims.Single(c => c.Code == desk.Found);
        var review = Assert.Single(Nodes(PublishedDesk.Written(statement, "jsonld"), "ClaimReview"));
        var page = $"https://desk.example/public/claims/{desk.Found}";
        Assert.Equal(page, review["url"]!.ToString());
        Assert.StartsWith(page + "#f-", review["@id"]!.ToString(), StringComparison.Ordinal);
        var reviewed = review["claimReviewed"]!.ToString();
        Assert.InRange(reviewed.Length, 20, 74);
        Assert.DoesNotContain("not supported", reviewed, StringComparison.Ordinal);
        Assert.Equal(claim.Quote.Words, review["itemReviewed"]!["text"]!.ToString());
        Assert.NotNull(review["itemReviewed"]!["author"]);
        Assert.Equal(
            $"https://desk.example/public/statements/{desk.Declaration}",
            review["itemReviewed"]!["appearance"]!["url"]!.ToString()
        );
        Assert.NotNull(review["itemReviewed"]!["datePublished"]);
        // Not supported: third of the four degrees of the usual scale.
        var rating = review["reviewRating"]!;
        Assert.Equal(
            "not supported 2 of 4 to 1",
            $"{rating["alternateName"]} {rating["ratingValue"]} of {rating["bestRating"]} to {rating["worstRating"]}"
        );
        Assert.Equal("Harbour Research Desk https://desk.example/public", $"{review["author"]!["name"]} {review["author"]!["url"]}");
        Assert.Equal("Anna Analyst, Edi Editor", $"{review["creator"]!["name"]}, {review["editor"]!["name"]}");
        Assert.NotNull(review["datePublished"]);
        Assert.NotNull(review["dateModified"]);
        Assert.StartsWith(
            "Until then “partly supported”: ",
            Assert.Single(review["correction"]!.AsArray())!["text"]!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["speaks against what is claimed", "speaks for what is claimed"],
            review["citation"]!.AsArray().Select(e => e!["description"]!.ToString()).Order()
        );
    }

    [Fact]
    public void AFindingThatWasWithdrawnIsNoReview()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var taken = statement.Claims.Single(c => c.Code == desk.TakenBack);
        Assert.NotEmpty(statement.Findings[desk.TakenBack]);
        Assert.Empty(Nodes(Encoding.UTF8.GetBytes(PageMetadata.OfClaim(statement, taken)), "ClaimReview"));
        // A review is on the page of its claim alone.
        Assert.DoesNotContain("ClaimReview", PageMetadata.OfStatement(statement), StringComparison.Ordinal);
    }

    [Fact]
    public void ARatingThatTheScaleHasNoMoreHasNoPlaceOnIt()
    {
        var publisher = Publisher.Of(desk.Register) with { Ratings = ["holds", "fails"] };
        var statement = PublishedStatement.Find(desk.Register, desk.Declaration, publisher)!;
        var rating = Assert.Single(Nodes(PublishedDesk.Written(statement, "jsonld"), "ClaimReview"))["reviewRating"]!.AsObject();
        Assert.Equal(["@type", "alternateName", "ratingExplanation"], rating.Select(p => p.Key));
    }

    [Fact]
    public void TheReplyOfWhomItAccusesStandsWithTheClaim()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var claims = Nodes(PublishedDesk.Written(statement, "jsonld"), "Claim");
        var reply = Assert.Single(
            claims.Single(c => c["@id"]!.ToString().EndsWith("/" + desk.Found, StringComparison.Ordinal))["comment"]!.AsArray()
        )!;
        Assert.Equal("answered", reply["creativeWorkStatus"]!.ToString());
        Assert.Equal("We paid what was due, and T. M. has the receipt.", reply["text"]!.ToString());
    }

    [Fact]
    public void NoTextEndsTheElementThatItStandsIn()
    {
        const string text = "We say: </script><script>alert(1)</script> <!-- & was paid.";
        var statement = PublishedStatement.OfRecord(new StatementBuilder(text).Claim(ClaimKind.Factual, text).Build());
        var made = PageMetadata.OfClaim(statement, statement.Claims[0]);
        Assert.DoesNotContain('<', made);
        Assert.Equal(text, JsonNode.Parse(made)!["@graph"]![0]!["text"]!.ToString());
    }

    private static List<JsonNode> Nodes(byte[] document, string type) =>
        [.. JsonNode.Parse(document)!["@graph"]!.AsArray().OfType<JsonNode>().Where(n => n["@type"]?.ToString() == type)];
}
