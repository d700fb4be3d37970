using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Publishing;

namespace Rejoinder.Workbench.Public;

/// <summary>What is published, as files and as a feed.</summary>
internal static class PublicFiles
{
    public static void MapPublic(this IEndpointRouteBuilder app)
    {
        app.MapGet("/public/feed.atom", PublicFeed.Write).AllowAnonymous();
        app.MapGet(
                "/public/statements/{code}/{format}",
                (string code, string format, Register.Register register) => File(register, code, format)
            )
            .AllowAnonymous();
    }

    /// <summary>A published statement in a format, to be kept as a file.</summary>
    public static IResult File(Register.Register register, string code, string format)
    {
        if (PublishingFormats.Find(format) is not { } found)
        {
            return Results.NotFound();
        }

        using var stream = new MemoryStream();
        found.Write(PublishedStatement.Of(register, code), stream);
        return Results.File(stream.ToArray(), found.MediaType, code + found.Extension);
    }
}
