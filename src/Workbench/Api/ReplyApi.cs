using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>A request for a reply, as it was sent.</summary>
public sealed record RequestToSend(string Party, string SentTo, string Way, string Letter, DateTimeOffset Deadline);

/// <summary>An answer, verbatim.</summary>
public sealed record AnswerReceived(string Answer);

internal static class ReplyApi
{
    public static void MapReplies(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("").WithTags("Replies");
        of.MapGet("/replies/due", (Register.Register register) => register.Replies.Due())
            .WithSummary("Replies that are waited for, the nearest deadline first");
        of.MapGet("/replies/{code}", (Register.Register register, string code) => register.Replies.Get(code))
            .WithSummary("A request and its answer");
        of.MapGet("/claims/{claim}/replies", (Register.Register register, string claim) => register.Replies.Of(claim))
            .WithSummary("Who was asked about a claim, and what they say");
        of.MapPost(
                "/claims/{claim}/replies",
                (Register.Register register, Visitor by, string claim, RequestToSend sent) =>
                    register.Replies.Ask(claim, sent.Party, sent.SentTo, sent.Way, sent.Letter, sent.Deadline, by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Puts on record that a party was asked");
        of.MapPost(
                "/replies/{code}/answer",
                (HttpContext http, Register.Register register, Visitor by, string code, AnswerReceived said) =>
                    register.Replies.Receive(code, said.Answer, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Puts the answer on record");
        of.MapPost(
                "/replies/{code}/silence",
                (HttpContext http, Register.Register register, Visitor by, string code) =>
                    register.Replies.NoteSilence(code, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Notes that no answer came");
    }
}
