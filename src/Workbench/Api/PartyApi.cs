using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Parties;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>What to set of a party; what is null stays.</summary>
public sealed record PartyEdit(string? Name, bool? IsPrivate);

/// <summary>Whom to merge it into, and why they are one.</summary>
public sealed record MergeInto(string Into, string Reasons);

/// <summary>Which statements mean another of the same name.</summary>
public sealed record SplitOff(IReadOnlyList<string> Statements, string Name, string Reasons);

/// <summary>A link to another party.</summary>
public sealed record LinkToAdd(string To, string Kind, string? Since, string? Until, string? Note);

/// <summary>Whether a party is the entry of a list.</summary>
public sealed record Decision(bool IsConfirmed, string Reasons);

internal static class PartyApi
{
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/parties",
                (Register.Register register, string? words, int skip = 0, int take = 50) =>
                {
                    (skip, take) = (Math.Clamp(skip, 0, 100_000), Math.Clamp(take, 1, 200));
                    return Paged<PartyRow>.Of(
                        register.Parties.List(words, skip, take),
                        take,
                        _ => $"/api/v1/parties?words={Uri.EscapeDataString(words ?? "")}&skip={skip + take}&take={take}"
                    );
                }
            )
            .WithTags("Parties")
            .WithSummary("People and bodies, the most spoken of first");
        var of = api.MapGroup("/parties/{code}").WithTags("Parties");
        of.MapGet("", (Register.Register register, string code) => register.Parties.Get(code))
            .WithSummary("A party, by its code or an old one");
        of.MapPatch(
                "",
                (HttpContext http, Register.Register register, Visitor by, string code, PartyEdit set) =>
                    register.Parties.Change(code, set.Name, set.IsPrivate, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Names it, or protects a private person");
        of.MapGet(
                "/about",
                (Register.Register register, string code, int take = 100) => register.Claims.About(code, Math.Clamp(take, 1, 500))
            )
            .WithSummary("Claims about it");
        of.MapGet(
                "/said",
                (Register.Register register, string code, int take = 100) => register.Claims.SaidBy(code, Math.Clamp(take, 1, 500))
            )
            .WithSummary("Claims it is said to make");
        of.MapGet(
                "/statements",
                (Register.Register register, string code, int take = 50) => register.Statements.OfParty(code, Math.Clamp(take, 1, 200))
            )
            .WithSummary("Statements that name it");
        of.MapGet("/identities", (Register.Register register, string code) => register.Identities.Of(code))
            .WithSummary("Entries of lists that it may be, and what people decided");
        of.MapPost(
                "/identities",
                (Register.Register register, Visitor by, string code) =>
                {
                    register.Identities.LookUp(code, by.Me);
                    return register.Identities.Of(code);
                }
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Looks it up in all rosters");
        of.MapGet("/links", (Register.Register register, string code) => register.Links.Of(code)).WithSummary("Its links to others");
        of.MapPost(
                "/links",
                (Register.Register register, Visitor by, string code, LinkToAdd link) =>
                    register.Links.Add(code, link.To, link.Kind, link.Since, link.Until, link.Note ?? "", by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Adds a link");
        of.MapPost(
                "/merge",
                (Register.Register register, Visitor by, string code, MergeInto merge) =>
                    register.Parties.Merge(code, merge.Into, merge.Reasons, by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Merges it into another; its code goes on answering");
        of.MapPost("/unmerge", (Register.Register register, Visitor by, string code) => register.Parties.Unmerge(code, by.Me))
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Undoes the merge of an old code");
        of.MapPost(
                "/split",
                (Register.Register register, Visitor by, string code, SplitOff split) =>
                    register.Parties.Split(code, split.Statements, split.Name, split.Reasons, by.Me)
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Splits off another of the same name");
        api.MapPost(
                "/identities/{code}/decision",
                (HttpContext http, Register.Register register, Visitor by, string code, Decision decision) =>
                    register.Identities.Decide(code, decision.IsConfirmed, decision.Reasons, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithTags("Parties")
            .WithSummary("Confirms or refuses a match");
    }
}
