using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Settings;
using Rejoinder.Register.Statements;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>What waits for a person.</summary>
public sealed record Waiting(
    IReadOnlyList<Finding> SecondReadings,
    IReadOnlyList<ReplyRequest> Replies,
    IReadOnlyList<Identity> Matches,
    IReadOnlyList<KeptStatement> Records
);

/// <summary>What to erase: the code of a statement, a party or a piece of evidence.</summary>
public sealed record ThingToErase(string Code);

/// <summary>Whom to invite.</summary>
public sealed record InvitationToMake(string Name, Role Role);

/// <summary>An invitation's token: the page /invitations/TOKEN takes it.</summary>
public sealed record InvitationMade(string Token);

/// <summary>A role; null closes the account.</summary>
public sealed record RoleToGive(Role? Role);

internal static class DeskApi
{
    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/waiting",
                (Register.Register register) =>
                    new Waiting(
                        register.Findings.In(FindingState.SecondReading),
                        register.Replies.Due(),
                        register.Identities.Waiting(),
                        register.Statements.Waiting()
                    )
            )
            .WithTags("Desk")
            .WithSummary("What waits for a person");
        api.MapGet("/settings", (Register.Register register) => register.Settings.Get())
            .WithTags("Desk")
            .WithSummary("The desk's settings");
        api.MapPut(
                "/settings",
                (HttpContext http, Register.Register register, Visitor by, DeskSettings settings) =>
                {
                    register.Settings.Set(settings, Revision.Seen(http), by.Me);
                    return register.Settings.Get();
                }
            )
            .RequireAuthorization(Policies.Administrator)
            .WithTags("Desk")
            .WithSummary("Sets them");
        api.MapGet("/ratings", (Register.Register register) => register.Ratings).WithTags("Desk").WithSummary("The rating scale");
        api.MapPut(
                "/ratings",
                (Register.Register register, Visitor by, IReadOnlyList<string> ratings) =>
                {
                    register.SetRatings(ratings, by.Me);
                    return register.Ratings;
                }
            )
            .RequireAuthorization(Policies.Administrator)
            .WithTags("Desk")
            .WithSummary("Sets it");
        api.MapPost("/erasures", (Register.Register register, Visitor by, ThingToErase erase) => register.Erase(erase.Code, by.Me))
            .RequireAuthorization(Policies.Administrator)
            .WithTags("Desk")
            .WithSummary("Erases a statement, a party's name or evidence at a person's request: content goes for ever, proofs stay");
        var accounts = api.MapGroup("").RequireAuthorization(Policies.Administrator).WithTags("Accounts");
        accounts.MapGet("/accounts", (Register.Register register) => register.Accounts.List()).WithSummary("Open accounts");
        accounts
            .MapPatch(
                "/accounts/{name}",
                (Register.Register register, Visitor by, string name, RoleToGive give) =>
                {
                    register.Accounts.Change(name, give.Role, by.Me);
                    return Results.NoContent();
                }
            )
            .WithSummary("Gives an account another role, or closes it");
        accounts
            .MapPost(
                "/invitations",
                (Register.Register register, Visitor by, InvitationToMake make) =>
                    new InvitationMade(register.Invitations.Make(make.Name, make.Role, TimeSpan.FromDays(7), by.Me))
            )
            .WithSummary("Invites somebody");
    }
}
