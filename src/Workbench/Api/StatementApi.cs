using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Statements;
using Rejoinder.Workbench.Access;
using Rejoinder.Workbench.Adding;
using Rejoinder.Workbench.Public;
using Rejoinder.Workbench.Statements;

namespace Rejoinder.Workbench.Api;

/// <summary>What to set of a statement's publication; what is null stays.</summary>
public sealed record Publication(bool? Published, bool? Initials);

/// <summary>A claim to add, by its place in the text, in code points.</summary>
public sealed record NewClaim(int Start, int End, ClaimEdit? As);

internal static class StatementApi
{
    public static void MapStatements(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("/statements").WithTags("Statements");
        of.MapGet(
                "",
                (Register.Register register, string? before, string? state, int take = 50) =>
                {
                    take = Math.Clamp(take, 1, 200);
                    var list = state switch
                    {
                        "published" => register.Statements.Published(before, take),
                        "waiting" => register.Statements.Waiting(take),
                        _ => register.Statements.Newest(before, take),
                    };
                    return Paged<KeptStatement>.Of(
                        list,
                        state == "waiting" ? -1 : take,
                        s => $"/api/v1/statements?state={Uri.EscapeDataString(state ?? "")}&take={take}&before={s.Code}"
                    );
                }
            )
            .WithSummary("Statements, the newest first; state is all, waiting or published");
        of.MapPost("", Add)
            .RequireAuthorization(Policies.Analyst)
            .RequireRateLimiting(AccessSetup.ReadingLimit)
            .WithSummary("Reads the document in the body and keeps it; name tells the format; the same bytes twice are one statement");
        of.MapGet("/{code}", (Register.Register register, string code) => register.Statements.Get(code)).WithSummary("A statement");
        of.MapGet(
                "/{code}/record",
                (Register.Register register, string code) => StatementFiles.Record(register.Statements.Page(code).Record, code)
            )
            .WithSummary("Its record, with people's corrections over it");
        of.MapGet(
                "/{code}/dossier",
                (Register.Register register, string code) => StatementFiles.Dossier(register.Statements.Page(code).Record, code, false)
            )
            .WithSummary("Its dossier, one HTML file");
        of.MapGet(
                "/{code}/formats/{format}",
                (HttpContext http, Register.Register register, string code, string format) => PublicFiles.File(http, register, code, format)
            )
            .RequireRateLimiting(AccessSetup.PrintingLimit)
            .WithSummary("Once published: in a format of docs/publishing.md, as everybody may see it");
        of.MapGet(
                "/{code}/original",
                (Register.Register register, string code) =>
                    register.Statements.Document(code) is { } bytes
                        ? Results.File(bytes, "application/octet-stream", code)
                        : Results.NotFound()
            )
            .WithSummary("The bytes as received");
        of.MapGet("/{code}/claims", (Register.Register register, string code) => register.Statements.Page(code).Claims)
            .WithSummary("All its claims as kept");
        of.MapGet("/{code}/versions", (Register.Register register, string code) => register.Statements.Versions(code))
            .WithSummary("Its versions");
        of.MapGet("/{code}/history", (Register.Register register, string code) => register.History(code))
            .WithSummary("What was done to it, and by whom");
        of.MapGet("/{code}/exchanges", (Register.Register register, string code) => register.Exchanges.HeadsOf(code))
            .WithSummary("Its exchanges");
        of.MapPost(
                "/{code}/claims",
                (Register.Register register, Visitor by, string code, NewClaim claim) =>
                    register.Claims.Add(code, claim.Start, claim.End, (claim.As ?? new ClaimEdit()).ToChange(), by.Me)
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Adds a claim that the reading missed");
        of.MapPost(
                "/{code}/confirmation",
                (HttpContext http, Register.Register register, Visitor by, string code) =>
                {
                    register.Statements.Confirm(code, Revision.Seen(http), by.Me);
                    return register.Statements.Get(code);
                }
            )
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Confirms the record as it stands");
        of.MapPut(
                "/{code}/publication",
                (HttpContext http, Register.Register register, Visitor by, string code, Publication set) =>
                {
                    register.Statements.Show(code, set.Published, set.Initials, Revision.Seen(http), by.Me);
                    return register.Statements.Get(code);
                }
            )
            .RequireAuthorization(Policies.Editor)
            .WithSummary("Publishes it or takes it back; private persons by initials or not");
    }

    private static async Task<IResult> Add(
        HttpContext http,
        AddQueue queue,
        Register.Register register,
        Visitor by,
        string name = "document",
        string? revises = null
    )
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        if (bytes.Length == 0)
        {
            return Results.Problem("The body is empty: it is to be the document.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (queue.Waiting(by.Me) >= AddLimits.MostWaiting)
        {
            return Results.Problem("Too many documents of yours wait to be read.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        var job = queue.Start(by.Me, revises, [new AddItem(name, bytes.ToArray(), null)], null);
        // A caller who hangs up wants it no more.
        using var gone = http.RequestAborted.Register(job.Cancel.Cancel);
        await job.Ended;
        var item = job.Items[0];
        return item switch
        {
            { State: AddState.Kept, Statement: { } code } => Results.Created($"/api/v1/statements/{code}", register.Statements.Get(code)),
            { State: AddState.Known, Statement: { } code } => Results.Ok(register.Statements.Get(code)),
            _ => Results.Problem(item.Told, statusCode: StatusCodes.Status422UnprocessableEntity),
        };
    }
}
