using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Searching;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Api;

/// <summary>What to set right in a claim; what is null stays.</summary>
/// <param name="Start">First code point; with <paramref name="End"/> or not at all.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Speaker">A name, or <c>declarants</c>.</param>
/// <param name="About">Codes or names of parties.</param>
/// <param name="Source">The source given for it.</param>
/// <param name="State">Confirmed, struck, or read.</param>
public sealed record ClaimEdit(
    int? Start = null,
    int? End = null,
    ClaimKind? Kind = null,
    string? Speaker = null,
    IReadOnlyList<string>? About = null,
    ClaimSource? Source = null,
    ClaimState? State = null
)
{
    internal ClaimChange ToChange() =>
        new()
        {
            Bounds = (Start, End) switch
            {
                ({ } start, { } end) => (start, end),
                (null, null) => null,
                _ => throw new RegisterException(ProblemKind.Request, "Give start and end together."),
            },
            Kind = Kind,
            Speaker = Speaker,
            About = About is null ? null : [.. About],
            Source = Source,
            State =
                State is ClaimState.Gone
                    ? throw new RegisterException(ProblemKind.Request, "A claim is gone by a newer text alone.")
                    : State,
        };
}

/// <summary>Evidence to add: a link, or the excerpt alone.</summary>
public sealed record EvidenceToAdd(string Title, string Excerpt, string? Address, bool IsFor);

/// <summary>What was found by a search.</summary>
public sealed record Found(
    IReadOnlyList<FoundClaim> Claims,
    IReadOnlyList<StatementHit> Statements,
    int Count,
    bool IsAtLeast,
    string? Next
);

/// <summary>A claim that was found, with who says it.</summary>
public sealed record FoundClaim(KeptClaim Claim, string Title, string? Issued, ImmutableArray<string> Speakers);

internal static class ClaimApi
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", Search)
            .WithTags("Claims")
            .WithSummary("Claims with these words, narrowed by kind, source, about, by, statement, from, until");
        api.MapGet(
                "/similar",
                (Register.Register register, string words, string? context, int take = 10) =>
                    register.Claims.Like(words, context, Math.Clamp(take, 1, 50))
            )
            .WithTags("Claims")
            .WithSummary("Earlier claims like these words");
        var of = api.MapGroup("/claims/{code}").WithTags("Claims");
        of.MapGet("", (Register.Register register, string code) => register.Claims.Get(code)).WithSummary("A claim");
        of.MapPatch(
                "",
                (HttpContext http, Register.Register register, Visitor by, string code, ClaimEdit change) =>
                    register.Claims.Change(code, change.ToChange(), Revision.Seen(http), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Sets it right; no later reading overwrites it");
        of.MapGet(
                "/similar",
                (Register.Register register, string code, int take = 10) => register.Claims.LikeClaim(code, Math.Clamp(take, 1, 50))
            )
            .WithSummary("Earlier claims like it");
        of.MapGet("/corrections", (Register.Register register, string code) => register.Claims.Corrections(code))
            .WithSummary("What people set right in it");
        of.MapGet("/evidence", (Register.Register register, string code) => register.Evidence.On(code))
            .WithSummary("Evidence for and against it");
        of.MapPost(
                "/evidence",
                (Register.Register register, Visitor by, string code, EvidenceToAdd add) =>
                    register.Evidence.Add(new NewEvidence(add.Title, add.Excerpt, add.Address), code, add.IsFor, by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Adds evidence");
        api.MapDelete("/evidence/{code}", (Register.Register register, Visitor by, string code) => register.Evidence.Withdraw(code, by.Me))
            .RequireAuthorization(Policies.Analyst)
            .WithTags("Claims")
            .WithSummary("Withdraws evidence; it stays on record");
        api.MapGet(
                "/evidence/{code}/copy",
                (Register.Register register, string code) =>
                    register.Evidence.Copy(code) is { } bytes ? Results.File(bytes, "application/octet-stream", code) : Results.NotFound()
            )
            .WithTags("Claims")
            .WithSummary("The archived copy");
    }

    private static Found Search(
        HttpContext http,
        Register.Register register,
        string? words,
        string? kind,
        string? source,
        string? about,
        string? by,
        string? statement,
        DateOnly? from,
        DateOnly? until,
        bool newest = false,
        int skip = 0,
        int take = 20
    )
    {
        var query = new SearchQuery
        {
            Words = words ?? "",
            Kind = kind,
            Source = source,
            About = about,
            SaidBy = by,
            Statement = statement,
            From = from,
            Until = until,
            NewestFirst = newest,
            Skip = Math.Clamp(skip, 0, 1900),
            Take = Math.Clamp(take, 1, 100),
        };
        var result = register.Claims.Search(query);
        var others = QueryString.Create(
            http.Request.Query.Where(q => q.Key != "skip").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
        );
        return new Found(
            [.. result.Hits.Select(h => new FoundClaim(h.Claim, h.Title, h.Issued, h.Speakers))],
            result.Statements,
            result.Count,
            result.IsAtLeast,
            result.Hits.Length == query.Take
                ? "/api/v1/search"
                    + others.Add("skip", (query.Skip + query.Take).ToString(System.Globalization.CultureInfo.InvariantCulture))
                : null
        );
    }
}
