using System.Text.Json.Nodes;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>
/// A claim: its words to the letter, who is said to say them, where they stand, and what those say whom it is about. A machine found it; nothing here
/// says whether it holds.
/// </summary>
internal static class ClaimNode
{
    /// <summary>A claim.</summary>
    /// <param name="statement">Its statement.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="isAlone">Whether the statement is told with it; else it stands in the same document and is referred to.</param>
    public static JsonObject Of(PublishedStatement statement, KeptClaim claim, bool isAlone)
    {
        var publisher = statement.Publisher;
        var address = publisher.Addresses.Claim(claim.Code);
        var isOwn = claim.Speaker == Attribution.Declarants;
        return new JsonObject { ["@type"] = "Claim", ["@id"] = address }
            .With("url", publisher.Addresses.Lead ? address : null)
            .With("text", claim.Quote.Words)
            .With("author", Agent.Speakers(statement, claim).Select(a => AgentNode.Speaking(publisher, a, !isAlone)).List())
            .With("creditText", $"said by {statement.SpeakerOf(claim)}")
            .With("genre", ClaimWords.Of(claim.Kind).Label.ToLowerInvariant())
            .With("about", claim.About.Select(p => About(statement, p)).List())
            .With("appearance", Work(statement, isAlone))
            // Where somebody else is reported, they said it elsewhere before.
            .With("firstAppearance", isOwn ? Work(statement, isAlone: false) : null)
            .With("datePublished", statement.Record.Issued)
            .With("inLanguage", statement.Record.Language == "und" ? null : statement.Record.Language)
            .With("citation", claim.CitesWords)
            .With("isPartOf", new JsonObject { ["@id"] = publisher.Addresses.Statement(statement.Code) })
            .With("comment", statement.Replies[claim.Code].Select(r => Reply(statement, r)).List());
    }

    private static JsonObject Work(PublishedStatement statement, bool isAlone)
    {
        var addresses = statement.Publisher.Addresses;
        var address = addresses.Statement(statement.Code);
        return !isAlone
            ? new JsonObject { ["@id"] = address }
            : new JsonObject { ["@type"] = "CreativeWork", ["@id"] = address }
                .With("url", addresses.Lead ? address : null)
                .With("name", statement.Head.Title)
                .With("creditText", $"said by {statement.Speakers}");
    }

    private static JsonObject About(PublishedStatement statement, PartyName party) =>
        AgentNode.Of(
            statement.Publisher,
            new Agent(party.Name, statement.PartyNamed(party.Name)?.Kind, party.Code, null, null, null),
            isBrief: true
        );

    private static JsonObject Reply(PublishedStatement statement, ReplyRequest reply) =>
        new JsonObject { ["@type"] = "Comment" }
            .With(
                "author",
                AgentNode.Speaking(
                    statement.Publisher,
                    new Agent(reply.Name, statement.PartyNamed(reply.Name)?.Kind, reply.Party, null, null, null)
                )
            )
            .With("name", $"Reply of {reply.Name}")
            .With(
                "creativeWorkStatus",
                reply.State switch
                {
                    ReplyState.Received => "answered",
                    ReplyState.Silence => "asked, no answer by the deadline",
                    _ => "asked",
                }
            )
            .With("text", reply.Answer)
            .With("dateCreated", reply.Answer is null ? null : Day(reply.AnsweredAt));

    internal static string? Day(DateTimeOffset? at) => at is { } day ? JudgementWords.Day(day) : null;
}
