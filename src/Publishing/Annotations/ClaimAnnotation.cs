using System.Text.Json.Nodes;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing.Annotations;

/// <summary>
/// A claim as an annotation: who says it and of which kind it is; beside that what those say whom it accuses, and what people found, each under their name.
/// </summary>
internal static class ClaimAnnotation
{
    public static JsonObject Of(PublishedStatement statement, KeptClaim claim, TextQuotes quotes, string collection)
    {
        var bodies = new List<JsonNode?>
        {
            Body("describing", $"said by {statement.SpeakerOf(claim)}"),
            Body("tagging", ClaimWords.Of(claim.Kind).Label.ToLowerInvariant()),
        };
        bodies.AddRange(statement.Replies[claim.Code].Select(Reply));
        bodies.AddRange(statement.Findings[claim.Code].Where(f => f.State != FindingState.Withdrawn).Select(Finding));
        return new JsonObject
        {
            ["id"] = FormattableString.Invariant($"{collection}#c{PublishedStatement.NumberOf(claim.Code)}"),
            ["type"] = "Annotation",
            ["motivation"] = "describing",
        }
            .With("creator", AnnotationCollection.Desk(statement.Publisher))
            .With("generator", AnnotationCollection.Software())
            .With("created", AnnotationCollection.Moment(statement))
            .With("body", bodies.List())
            .With("target", Target(statement, claim, quotes));
    }

    private static JsonObject Target(PublishedStatement statement, KeptClaim claim, TextQuotes quotes)
    {
        var addresses = statement.Publisher.Addresses;
        var source = new JsonObject { ["id"] = addresses.Statement(statement.Code), ["type"] = "Text" }.With(
            "language",
            statement.Record.Language == "und" ? null : statement.Record.Language
        );
        return new JsonObject
        {
            ["source"] = source,
            ["scope"] = addresses.Claim(claim.Code),
            ["selector"] = quotes.Selectors(claim.Quote),
        };
    }

    private static JsonObject Reply(ReplyRequest reply) =>
        Body(
            "replying",
            reply.State switch
            {
                ReplyState.Received => $"{reply.Name} answered: {reply.Answer}",
                ReplyState.Silence => $"{reply.Name} was asked and did not answer.",
                _ => $"{reply.Name} was asked for a reply.",
            }
        );

    private static JsonObject Finding(Finding finding) =>
        Body("assessing", $"{finding.Author} found: “{finding.Rating}”. {finding.Reasons}")
            .With("creator", new JsonObject { ["type"] = "Person", ["name"] = finding.Author });

    private static JsonObject Body(string purpose, string words) =>
        new()
        {
            ["type"] = "TextualBody",
            ["value"] = words,
            ["format"] = "text/plain",
            ["purpose"] = purpose,
        };
}
