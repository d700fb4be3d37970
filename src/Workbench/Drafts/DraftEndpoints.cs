using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Drafts;

/// <summary>
/// What is typed and not sent, kept in the register for its author alone, so that it is there on another machine too. The page's script asks; a
/// browser without script keeps what is typed as long as its window.
/// </summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder app)
    {
        var drafts = app.MapGroup("/drafts").RequireAuthorization(Policies.Reader);
        drafts.MapGet("", Get);
        drafts.MapPut("", Keep);
        drafts.MapDelete("", Drop);
    }

    private static IResult Get(string place, Register.Register register, Visitor by) =>
        register.Drafts.Get(by.Me.Id, place) is { } json ? Results.Content(json, "application/json") : Results.NoContent();

    private static async Task<IResult> Keep(
        string place,
        HttpContext http,
        IAntiforgery antiforgery,
        Register.Register register,
        Visitor by
    )
    {
        await antiforgery.ValidateRequestAsync(http);
        if (http.Request.ContentLength is not (> 0 and <= Rejoinder.Register.Drafts.DraftBook.MostBytes))
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        using var read = new StreamReader(http.Request.Body);
        register.Drafts.Keep(by.Me.Id, place, await read.ReadToEndAsync(http.RequestAborted));
        return Results.NoContent();
    }

    private static async Task<IResult> Drop(
        string place,
        HttpContext http,
        IAntiforgery antiforgery,
        Register.Register register,
        Visitor by
    )
    {
        await antiforgery.ValidateRequestAsync(http);
        register.Drafts.Drop(by.Me.Id, place);
        return Results.NoContent();
    }
}
