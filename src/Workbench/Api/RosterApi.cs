using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register;
using Rejoinder.Register.Rosters;
using Rejoinder.Workbench.Access;

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
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        bytes.Position = 0;
        RosterImport import;
        try
        {
            import = RosterImport.Read(bytes);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            throw new RegisterException(ProblemKind.Request, $"This list cannot be read: {e.Message}", e);
        }

        return import.Entries.Count > 0
            ? register.Rosters.Keep(name, import.Entries, by.Me).Roster
            : throw new RegisterException(ProblemKind.Request, "The list has no entries that could be read.");
    }
}
