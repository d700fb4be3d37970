using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rejoinder.Workbench.Access;

internal static class AccessSetup
{
    /// <summary>The limit of what tries passwords, invitations and codes.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>The limit of what costs much: reading documents and fetching pages.</summary>
    public const string ReadingLimit = "reading";

    /// <summary>The limit of files that a browser of their own prints.</summary>
    public const string PrintingLimit = "printing";

    public static void AddAccess(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddAuthorization(Policies.Add);
        services.AddScoped<IAuthorizationHandler, AtLeastHandler>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                        .ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(c => Window(c, options.RequestsAMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(AtOnce)
            );
            limits.AddPolicy(SignInLimit, c => HttpMethods.IsPost(c.Request.Method) ? Window(c, options.SignInsAMinute) : Free());
            limits.AddPolicy(
                ReadingLimit,
                c => HttpMethods.IsPost(c.Request.Method) ? Window(c, Math.Max(1, options.RequestsAMinute / 10)) : Free()
            );
            // Few wait for their turn: each that does keeps a page from being made.
            limits.AddPolicy(
                PrintingLimit,
                c =>
                    Equals(c.Request.RouteValues["format"], "pdf")
                        ? RateLimitPartition.GetConcurrencyLimiter(
                            PrintingLimit,
                            _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 2 }
                        )
                        : Free()
            );
        });
    }

    // Pages are made a few at a time and the others wait their turn: a crowd at once would only take memory and time from each other. What waits
    // for a document to be read holds up nobody.
    private static RateLimitPartition<string> AtOnce(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/adding", StringComparison.Ordinal) || context.Request.Path == "/api/v1/statements"
            ? Free()
            : RateLimitPartition.GetConcurrencyLimiter(
                "pages",
                _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = Math.Max(8, 4 * Environment.ProcessorCount),
                    QueueLimit = 2000,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            );

    private static RateLimitPartition<string> Window(HttpContext context, int most) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }
        );

    private static RateLimitPartition<string> Free() => RateLimitPartition.GetNoLimiter("");
}
