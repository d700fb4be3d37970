using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Publishing;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Public;

/// <summary>What is published, as files and as a feed.</summary>
internal static class PublicFiles
{
    public static void MapPublic(this IEndpointRouteBuilder app)
    {
        app.MapGet("/public/feed.atom", PublicFeed.Write).AllowAnonymous();
        app.MapGet(
                "/public/statements/{code}/{format}",
                (HttpContext http, string code, string format, Register.Register register) => File(http, register, code, format)
            )
            .AllowAnonymous()
            .RequireRateLimiting(AccessSetup.PrintingLimit);
    }

    /// <summary>A published statement in a format, to be kept as a file.</summary>
    public static IResult File(HttpContext http, Register.Register register, string code, string format)
    {
        if (PublishingFormats.Find(format) is not { } found)
        {
            return Results.NotFound();
        }

        var statement =
            PublishedStatement.Find(register, code, PublicSide.Publisher(http.Request, register))
            ?? throw PublishedStatement.Missing("statement", code);
        using var stream = new MemoryStream();
        found.Write(statement, stream);
        return Results.File(stream.ToArray(), found.MediaType, code + found.Extension);
    }
}
