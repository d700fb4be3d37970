using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Reading;
using Rejoinder.Register.Imports;
using Rejoinder.Workbench.Access;
using Rejoinder.Workbench.Imports;

namespace Rejoinder.Workbench.Api;

internal static class ImportApi
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("/imports").WithTags("Imports");
        of.MapGet("", (Register.Register register, int take = 50) => register.Imports.List(take))
            .WithSummary("What was taken in from others' files, the newest first");
        of.MapPost("", Take)
            .RequireAuthorization(Policies.Analyst)
            .RequireRateLimiting(AccessSetup.ReadingLimit)
            .WithSummary("Takes in the file in the body: reviews, annotations, or a list; the same file again changes nothing");
        of.MapGet("/mappings", (Register.Register register) => register.Imports.Mappings())
            .WithSummary("The mappings of CSV columns that are kept");
        of.MapGet("/{code}", (Register.Register register, string code) => register.Imports.Get(code))
            .WithSummary("One, with what was skipped");
        of.MapDelete("/{code}", (Register.Register register, Visitor by, string code) => register.Imports.Undo(code, by.Me))
            .RequireAuthorization(Policies.Analyst)
            .WithSummary("Undoes one; what people did with it since stays, and is told");
        var reviews = api.MapGroup("/reviews").WithTags("Reviews");
        reviews
            .MapGet(
                "",
                (Register.Register register, string? words, string? before, int take = 50) =>
                    string.IsNullOrWhiteSpace(words) ? register.Reviews.Newest(before, take) : register.Reviews.Search(words, take)
            )
            .WithSummary("Claims that others reviewed, the newest first, or those that have these words");
        reviews.MapGet("/{code}", (Register.Register register, string code) => register.Reviews.Get(code)).WithSummary("One");
        api.MapGet(
                "/claims/{code}/reviews",
                (Register.Register register, string code, int take = 10) => register.Reviews.LikeClaim(code, Math.Clamp(take, 1, 50))
            )
            .WithTags("Claims")
            .WithSummary("Claims like it that others reviewed, with their rating in their words");
    }

    private static async Task<ImportRun> Take(
        HttpContext http,
        Register.Register register,
        Visitor by,
        string? from,
        string? name,
        string? statement,
        ClaimKind? kind,
        string? roster,
        // Without it lists are looked for in the body.
        [FromQuery] string[]? map,
        string? mapping
    )
    {
        await using var file = await UploadedFile.Spool(http.Request.Body, http.RequestAborted);
        return UploadedFile.Take(
            register,
            file,
            new UploadedFile.Said(from, name ?? "upload", statement, kind, roster, map ?? [], mapping),
            by.Me,
            http.RequestAborted
        );
    }
}
