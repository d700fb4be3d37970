using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Workbench.Page;

namespace Rejoinder.Workbench.Access;

internal static class StatusPages
{
    /// <summary>An answer without a body gets one for people, or problem details for programs.</summary>
    public static void UseStatusPages(this IApplicationBuilder app) =>
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            var status = http.Response.StatusCode;
            var told = Problems.Of(http);
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                await Results.Problem(told?.Words, statusCode: status, title: told?.Title ?? Problems.Title(status)).ExecuteAsync(http);
                return;
            }

            // What the failed page used up cannot be used for another.
            await using var scope = http.RequestServices.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            http.Response.Headers.Remove("blazor-enhanced-nav");
            await new RazorComponentResult<ProblemPage>(
                new
                {
                    Status = status,
                    Title = told?.Title ?? Problems.Title(status),
                    Words = told?.Words ?? Usual(status),
                }
            )
            {
                StatusCode = status,
            }.ExecuteAsync(http);
        });

    private static string Usual(int status) =>
        status switch
        {
            400 => "The form could not be read: it may have been open too long. Go back, reload the page and send it again.",
            403 => "Your account may not see or do this. Ask an administrator of the desk.",
            404 => "The address leads to nothing, or to something that is not published.",
            413 => "What was sent is larger than the workbench takes.",
            429 => "Too many requests came from your address. Wait a minute and try again.",
            _ => "Go back and try again.",
        };
}
