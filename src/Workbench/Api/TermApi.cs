using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Terms;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>A definition to keep.</summary>
public sealed record DefinitionToAdd(
    string Definer,
    string Instrument,
    bool? IsBinding,
    string? Standing,
    DefinitionLogic Logic,
    string? Since,
    string? Until,
    string Words,
    string Source,
    IReadOnlyList<Criterion>? Criteria
);

/// <summary>Whose case sheet to open, against which definition.</summary>
public sealed record CaseToOpen(string Party, string Definition);

/// <summary>What a person says of a criterion.</summary>
public sealed record CriterionSaid(string Letter, Shown Shown, string Reasons);

/// <summary>Where a statement uses a term.</summary>
public sealed record TermUse(string Statement, string Words, string Status);

internal static class TermApi
{
    public static void MapTerms(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("").WithTags("Terms");
        of.MapGet("/terms", (Register.Register register) => register.Terms.List()).WithSummary("Contested terms with their definitions");
        of.MapGet("/terms/{term}", (Register.Register register, string term) => register.Terms.Get(term))
            .WithSummary("A term, by code or name");
        of.MapGet(
                "/terms/{term}/uses",
                (Register.Register register, string term) =>
                    register.Terms.Uses(term).Select(u => new TermUse(u.Statement, u.Words, u.Status))
            )
            .WithSummary("Where statements use it");
        of.MapPost("/terms/{term}/definitions", Define)
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Adds a definition, or a newer version of one");
        of.MapPost(
                "/cases",
                (Register.Register register, Visitor by, CaseToOpen open) => register.Terms.Open(open.Party, open.Definition, by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Opens a case sheet, or gives the one that is open");
        of.MapGet("/cases/{code}", (Register.Register register, string code) => register.Terms.Sheet(code)).WithSummary("A case sheet");
        of.MapPost(
                "/cases/{code}/entries",
                (HttpContext http, Register.Register register, Visitor by, string code, CriterionSaid said) =>
                    register.Terms.Say(code, said.Letter, said.Shown, said.Reasons, Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Says what is shown of a criterion");
    }

    private static Term Define(Register.Register register, Visitor by, string term, DefinitionToAdd d) =>
        register.Terms.Define(
            term,
            new Definition(
                "",
                "",
                d.Definer,
                d.Instrument,
                d.IsBinding,
                d.Standing ?? "",
                d.Logic,
                d.Since,
                d.Until,
                d.Words,
                d.Source,
                [.. d.Criteria ?? []]
            ),
            by.Me
        );
}
