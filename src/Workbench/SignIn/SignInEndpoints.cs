using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.SignIn;

/// <summary>What the browser asks for before it makes or shows a passkey, and signing out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/passkeys/creation", Creation).RequireAuthorization(Policies.Reader).RequireRateLimiting(AccessSetup.SignInLimit);
        app.MapPost("/passkeys/request", Request).AllowAnonymous().RequireRateLimiting(AccessSetup.SignInLimit);
        app.MapPost("/sign-out", SignOut).RequireAuthorization(Policies.Reader);
    }

    private static async Task<IResult> Creation(
        HttpContext http,
        IAntiforgery antiforgery,
        SignInManager<AccountUser> signIn,
        Visitor visitor
    )
    {
        await antiforgery.ValidateRequestAsync(http);
        var me = visitor.Me;
        return Results.Content(
            await signIn.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = me.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Name = me.Name,
                    DisplayName = me.Name,
                }
            ),
            "application/json"
        );
    }

    private static async Task<IResult> Request(HttpContext http, IAntiforgery antiforgery, SignInManager<AccountUser> signIn)
    {
        await antiforgery.ValidateRequestAsync(http);
        // Whoever asks is not told which accounts there are: the browser offers what it has.
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> SignOut(
        HttpContext http,
        IAntiforgery antiforgery,
        SignInManager<AccountUser> signIn,
        Register.Register register,
        Visitor visitor
    )
    {
        await antiforgery.ValidateRequestAsync(http);
        register.SignInLog.Note(visitor.Me.Id, SignInEvent.SignedOut);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
