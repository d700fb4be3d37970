using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Rosters;
using Rejoinder.Workbench.Access;
using Rejoinder.Workbench.Imports;

namespace Rejoinder.Workbench.Api;

internal static class RosterApi
{
    public static void MapRosters(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("/rosters").WithTags("Rosters");
        of.MapGet("", (Register.Register register) => register.Rosters.List())
            .WithSummary("Rosters and watch lists, each in its newest version");
        of.MapGet("/{name}", (Register.Register register, string name, int? version) => register.Rosters.Entries(name, version))
            .WithSummary("Entries of one");
        of.MapPut("/{name}", Keep)
            .RequireAuthorization(Policies.Analyst)
            .RequireRateLimiting(AccessSetup.ReadingLimit)
            .WithSummary("Takes in the list in the body, as a new version");
    }

    private static async Task<KeptRoster> Keep(HttpContext http, Register.Register register, Visitor by, string name)
    {
        await using var file = await UploadedFile.Spool(http.Request.Body, http.RequestAborted);
        UploadedFile.Take(register, file, new UploadedFile.Said(null, name, null, null, name, [], null), by.Me, http.RequestAborted);
        return register.Rosters.List().Single(r => r.Name == name);
    }
}
