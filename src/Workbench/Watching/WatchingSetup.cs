using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using Rejoinder.Register;

namespace Rejoinder.Workbench.Watching;

/// <summary>Health, readiness, metrics and logs, for whoever runs the workbench.</summary>
internal static class WatchingSetup
{
    public static void AddWatching(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<RegisterCheck>("register", tags: ["ready"]);
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter());
    }

    /// <summary>
    /// Lines of JSON on standard error, for warnings and worse: they name requests by number, never accounts, addresses or what was looked at.
    /// </summary>
    public static void AddLogs(this ILoggingBuilder logs)
    {
        logs.AddFilter(null, LogLevel.Warning);
        // That cookies' keys are not encrypted: they lie in a folder for the owner alone, as the journal's do.
        logs.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        logs.AddJsonConsole(o =>
        {
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            o.IncludeScopes = false;
        });
        logs.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
    }

    public static void MapWatching(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready") })
            .AllowAnonymous()
            .DisableRateLimiting();
        // Figures of use are for the machine that serves, not for visitors.
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous().DisableRateLimiting().Add(Local);
    }

    private static void Local(EndpointBuilder endpoint)
    {
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            if (context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller))
            {
                return serve(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private sealed class RegisterCheck(Register.Register register) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                _ = register.Journal.Size;
                return Task.FromResult(
                    register.Journal.Problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy()
                );
            }
            catch (RegisterException e)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy(e.Message));
            }
        }
    }
}
