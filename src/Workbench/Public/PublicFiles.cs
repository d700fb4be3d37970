using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Workbench.Statements;

namespace Rejoinder.Workbench.Public;

/// <summary>What is published, as files and as a feed.</summary>
internal static class PublicFiles
{
    public static void MapPublic(this IEndpointRouteBuilder app)
    {
        app.MapGet("/public/feed.atom", PublicFeed.Write).AllowAnonymous();
        app.MapGet(
                "/public/statements/{code}/dossier",
                (string code, Register.Register register) => StatementFiles.Dossier(PublicStatement.Of(register, code).Record, code, false)
            )
            .AllowAnonymous();
        app.MapGet(
                "/public/statements/{code}/record",
                (string code, Register.Register register) => StatementFiles.Record(PublicStatement.Of(register, code).Record, code)
            )
            .AllowAnonymous();
    }
}
