using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Exchanges;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>Two statements to lay beside each other, by their codes.</summary>
public sealed record Pair(string Statement, string Reply);

/// <summary>A link to draw, or to take away (relation null).</summary>
public sealed record LinkToSet(string Claim, string ReplyClaim, Relation? Relation, string? Reason);

internal static class ExchangeApi
{
    public static void MapExchanges(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("/exchanges").WithTags("Exchanges");
        of.MapGet("", (Register.Register register, int take = 50) => register.Exchanges.Newest(Math.Clamp(take, 1, 200)))
            .WithSummary("Exchanges, the newest first");
        of.MapPost(
                "",
                (HttpContext http, Register.Register register, Comparer comparer, Visitor by, Pair pair) =>
                    register.Exchanges.Compare(comparer, pair.Statement, pair.Reply, by.Me, http.RequestAborted)
            )
            .RequireAuthorization(Policies.Analyst)
            .RequireRateLimiting(AccessSetup.ReadingLimit)
            .WithSummary("Compares two statements; what people drew before stays");
        of.MapGet("/{code}", (Register.Register register, string code) => register.Exchanges.Get(code)).WithSummary("An exchange");
        of.MapPut(
                "/{code}/links",
                (HttpContext http, Register.Register register, Visitor by, string code, LinkToSet link) =>
                    register.Exchanges.Link(code, link.Claim, link.ReplyClaim, link.Relation, link.Reason ?? "", Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Draws a link by hand, or takes one away");
    }
}
