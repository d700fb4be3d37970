using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Embedding;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Public;

/// <summary>Published statements inside other people's pages: the page that they frame, and oEmbed, which tells them how.</summary>
internal static class Embedding
{
    public static void MapEmbedding(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/public/statements/{code}/embed",
                (string code, HttpRequest request, Register.Register register) => Page(code, request, register)
            )
            .AllowAnonymous()
            .WithSecurityHeadersPolicy(PageHeaders.Framed);
        app.MapGet(
                "/oembed",
                (HttpRequest request, Register.Register register, string? url, string? format, string? maxwidth, string? maxheight) =>
                    OEmbed.Answer(request, register, new OEmbedRequest(url, format, maxwidth, maxheight))
            )
            .AllowAnonymous()
            .WithSecurityHeadersPolicy(PageHeaders.Framed);
    }

    private static IResult Page(string code, HttpRequest request, Register.Register register)
    {
        // A page of the workbench would have no style in somebody's frame: what is not there is told in plain words.
        if (PublishedStatement.Find(register, code, PublicSide.Publisher(request, register)) is not { } statement)
        {
            return Results.Text($"There is no statement {code} that is published.\n", statusCode: StatusCodes.Status404NotFound);
        }

        using var stream = new MemoryStream();
        EmbedPage.Write(statement, stream);
        return Results.Bytes(stream.ToArray(), "text/html; charset=utf-8");
    }
}
