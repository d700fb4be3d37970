using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Publishing.Embedding;

namespace Rejoinder.Workbench.Access;

internal static class PageHeaders
{
    /// <summary>The policy of what other people's pages frame or ask: see <see cref="EmbedPage"/>.</summary>
    public const string Framed = "framed";

    /// <summary>
    /// Headers of every answer: nothing runs but the workbench's own script files, nothing is styled inline, nobody frames a page, nothing
    /// is told to other hosts. What is made to be framed has a policy of its own, which lets nothing run at all.
    /// </summary>
    public static void AddPageHeaders(this IServiceCollection services)
    {
        var pages = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 31_536_000)
            .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
            .AddCrossOriginResourcePolicy(x => x.SameOrigin())
            .AddContentSecurityPolicy(Policy)
            .AddPermissionsPolicy(p =>
            {
                p.AddCamera().None();
                p.AddMicrophone().None();
                p.AddGeolocation().None();
                p.AddPayment().None();
                p.AddUsb().None();
            })
            .RemoveServerHeader();
        var framed = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 31_536_000)
            .AddCrossOriginResourcePolicy(x => x.CrossOrigin())
            .AddCustomHeader("Content-Security-Policy", EmbedPage.Policy)
            .AddCustomHeader("Access-Control-Allow-Origin", "*")
            .RemoveServerHeader();
        services.AddSecurityHeaderPolicies().SetDefaultPolicy(pages).AddPolicy(Framed, framed);
    }

    /// <summary>Gives every answer its headers.</summary>
    public static void UsePageHeaders(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        // What an account sees stays in nobody's cache.
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.Headers.CacheControl.Count == 0)
                    {
                        context.Response.Headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
    }

    private static void Policy(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().Self();
        csp.AddFrameAncestors().None();
    }
}
