using Microsoft.AspNetCore.Builder;

namespace Rejoinder.Workbench.Access;

internal static class PageHeaders
{
    /// <summary>
    /// Headers of every answer: nothing runs but the workbench's own script files, nothing is styled inline, nobody frames a page, nothing
    /// is told to other hosts.
    /// </summary>
    public static void UsePageHeaders(this IApplicationBuilder app)
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
        app.UseSecurityHeaders(pages);
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
