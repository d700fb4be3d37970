using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Api;

namespace Rejoinder.Workbench.SignIn;

/// <summary>Passwords, passkeys and cookies by ASP.NET Core Identity, kept in the register.</summary>
internal static class SignInSetup
{
    private const string Either = "cookie or key";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<FirstStart>();
        services
            .AddIdentityCore<AccountUser>(identity =>
            {
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                // Names are the register's to check.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager();
        services.AddSingleton<ILookupNormalizer, NamesAsTheyAre>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services
            .AddAuthentication(o =>
            {
                o.DefaultScheme = Either;
                o.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
            })
            .AddPolicyScheme(
                Either,
                null,
                o =>
                    o.ForwardDefaultSelector = context =>
                        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                            ? ApiKeyScheme.Name
                            : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddIdentityCookies(c => c.ApplicationCookie!.Configure(Cookie));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "rejoinder.form";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "rejoinder.account";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.Redirect(context.RedirectUri);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = Validate;
    }

    // At each request, so that signing out everywhere and closing an account hold at once.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var register = context.HttpContext.RequestServices.GetRequiredService<Register.Register>();
        var stamp = context.Principal?.FindFirstValue("AspNet.Identity.SecurityStamp");
        if (
            long.TryParse(
                context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
            && register.Accounts.ById(id) is { } account
            && register.Credentials.Of(id) is { } credential
            && string.Equals(credential.SecurityStamp, stamp, StringComparison.Ordinal)
        )
        {
            context.HttpContext.Items[typeof(Account)] = account;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Account names differ by case.</summary>
    private sealed class NamesAsTheyAre : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.Trim();

        public string? NormalizeEmail(string? email) => email;
    }
}
