using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Findings;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>A finding's words.</summary>
public sealed record Judgement(string Rating, string Reasons);

/// <summary>Why something is done.</summary>
public sealed record Why(string Reasons);

internal static class FindingApi
{
    public static void MapFindings(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("").WithTags("Findings");
        of.MapGet("/claims/{claim}/findings", (Register.Register register, string claim) => register.Findings.Of(claim))
            .WithSummary("Findings on a claim");
        of.MapPost(
                "/claims/{claim}/findings",
                (Register.Register register, Visitor by, string claim, Judgement said) =>
                    register.Findings.Draft(claim, said.Rating, said.Reasons, by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Drafts a finding");
        of.MapGet("/findings", (Register.Register register, FindingState state = FindingState.SecondReading) => register.Findings.In(state))
            .WithSummary("Findings in a state");
        of.MapGet("/findings/{code}", (Register.Register register, string code) => register.Findings.Get(code))
            .WithSummary("A finding with its versions");
        of.MapPut(
                "/findings/{code}",
                (HttpContext http, Register.Register register, Visitor by, string code, Judgement said) =>
                    register.Findings.Rewrite(code, said.Rating, said.Reasons, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Rewrites a draft");
        Move(
            of,
            "submission",
            Policies.Analyst,
            "Gives a draft to a second reader",
            (r, code, seen, by) => r.Findings.Submit(code, seen, by)
        );
        Move(of, "return", Policies.Editor, "Gives it back to its author", (r, code, seen, by) => r.Findings.Return(code, seen, by));
        Move(
            of,
            "publication",
            Policies.Editor,
            "Publishes it, as its second reader",
            (r, code, seen, by) => r.Findings.Publish(code, seen, by)
        );
        of.MapPost(
                "/findings/{code}/correction",
                (HttpContext http, Register.Register register, Visitor by, string code, Judgement said) =>
                    register.Findings.Correct(code, said.Rating, said.Reasons, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Publishes a correction");
        of.MapPost(
                "/findings/{code}/withdrawal",
                (HttpContext http, Register.Register register, Visitor by, string code, Why why) =>
                    register.Findings.Withdraw(code, why.Reasons, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Takes it back; it stays on record");
    }

    private static void Move(
        IEndpointRouteBuilder of,
        string name,
        string policy,
        string summary,
        Func<Register.Register, string, int, Account, Finding> move
    ) =>
        of.MapPost(
                $"/findings/{{code}}/{name}",
                (HttpContext http, Register.Register register, Visitor by, string code) => move(register, code, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(policy)
            .WithSummary(summary);
}
