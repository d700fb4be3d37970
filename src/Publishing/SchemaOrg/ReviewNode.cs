using System.Text.Json.Nodes;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;

namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>
/// A person's finding as a <c>ClaimReview</c>, with all that Google's rules for it require and recommend; only while it is published and not
/// withdrawn.
/// </summary>
internal static class ReviewNode
{
    // The rules ask for fewer than 75 characters.
    private const int MostReviewed = 74;
    private const int MostSpeaker = 28;

    public static IEnumerable<JsonObject> Of(PublishedStatement statement, KeptClaim claim) =>
        statement
            .Findings[claim.Code]
            .Where(f => f is { State: FindingState.Published or FindingState.Corrected, Public: not null })
            .Select(f => Of(statement, claim, f));

    private static JsonObject Of(PublishedStatement statement, KeptClaim claim, Finding finding)
    {
        var publisher = statement.Publisher;
        return new JsonObject
        {
            ["@type"] = "ClaimReview",
            ["@id"] = publisher.Addresses.Finding(claim.Code, finding.Code),
            ["url"] = publisher.Addresses.Findings(claim.Code),
            ["claimReviewed"] = Reviewed(statement, claim),
            ["itemReviewed"] = ClaimNode.Of(statement, claim, isAlone: true),
            ["reviewRating"] = Rating(publisher, finding),
        }
            .With("author", AgentNode.Desk(publisher))
            .With("creator", Person(finding.Author))
            .With("editor", finding.SecondReader is { } second ? Person(second) : null)
            .With("reviewBody", finding.Reasons)
            .With("datePublished", ClaimNode.Day(finding.PublishedAt))
            .With("dateModified", finding.History.Length > 1 ? ClaimNode.Day(finding.Public!.At) : null)
            .With("correction", Corrections(finding).List())
            .With("citation", statement.Evidence[claim.Code].Select(e => Evidence(claim.Code, e)).List());
    }

    // Who says it, in front: a claim alone in a list of reviews would read as ours.
    private static string Reviewed(PublishedStatement statement, KeptClaim claim)
    {
        var speaker = Shortening.Of(claim.Speaker == Reading.Attribution.Declarants ? statement.Speakers : claim.Speaker, MostSpeaker);
        return $"{speaker}: “{Shortening.Of(claim.Quote.Words, MostReviewed - speaker.Length - 4)}”";
    }

    private static JsonObject Rating(Publisher publisher, Finding finding)
    {
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = finding.Rating }.With("ratingExplanation", finding.Reasons);
        // What cannot be checked is no degree of being borne out, and a word that the scale has no more has no place on it.
        var degrees = publisher.Ratings.Where(r => r != RatingScale.Usual[^1]).ToList();
        var place = degrees.IndexOf(finding.Rating);
        if (place >= 0 && degrees.Count > 1)
        {
            rating["ratingValue"] = degrees.Count - place;
            rating["bestRating"] = degrees.Count;
            rating["worstRating"] = 1;
        }

        return rating;
    }

    // Each version but the newest was corrected when the one after it was made.
    private static IEnumerable<JsonObject> Corrections(Finding finding) =>
        finding
            .History.Zip(finding.History.Skip(1))
            .Select(v =>
                new JsonObject { ["@type"] = "CorrectionComment", ["text"] = $"Until then “{v.First.Rating}”: {v.First.Reasons}" }.With(
                    "datePublished",
                    ClaimNode.Day(v.Second.At)
                )
            );

    private static JsonObject Person(string name) => new() { ["@type"] = "Person", ["name"] = name };

    private static JsonObject Evidence(string claim, EvidenceItem item) =>
        new JsonObject { ["@type"] = "CreativeWork", ["name"] = item.Title }
            .With("url", item.Address)
            .With("text", item.Excerpt)
            .With(
                "description",
                item.Bearings.FirstOrDefault(b => b.Subject == claim) is { } bearing
                    ? $"speaks {(bearing.IsFor ? "for" : "against")} what is claimed"
                    : null
            );
}
