using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rejoinder.Register;

namespace Rejoinder.Workbench.Access;

/// <summary>What a person must know of a request that failed.</summary>
internal sealed record ProblemTold(int Status, string Title, string Words);

internal static partial class Problems
{
    /// <summary>The HTTP status of a register's trouble.</summary>
    public static int Status(RegisterException problem) =>
        problem.Kind switch
        {
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            ProblemKind.State => StatusCodes.Status409Conflict,
            ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
            ProblemKind.Busy or ProblemKind.Store => StatusCodes.Status503ServiceUnavailable,
            _ when problem.Message.StartsWith("There is no ", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status400BadRequest,
        };

    /// <summary>What was told of this request's trouble; null for none.</summary>
    public static ProblemTold? Of(HttpContext context) => context.Items[typeof(ProblemTold)] as ProblemTold;

    /// <summary>Turns troubles into answers for people; a bug is logged, and its answer tells nothing of the inside.</summary>
    public static void UseProblems(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (RegisterException problem) when (!context.Response.HasStarted)
                {
                    var status =
                        IsApi(context) && problem.Kind == ProblemKind.Conflict ? StatusCodes.Status412PreconditionFailed : Status(problem);
                    Tell(context, new(status, Title(status), problem.Message));
                }
                catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
                {
                    Tell(
                        context,
                        new(problem.StatusCode, Title(problem.StatusCode), "The request could not be read. Go back and try again.")
                    );
                }
                catch (Exception e) when (!context.Response.HasStarted && IsForged(context, e))
                {
                    Tell(
                        context,
                        new(
                            400,
                            Title(400),
                            "The form had no proof that it came from a page of the workbench, or was open too long. Reload the page and send it again."
                        )
                    );
                }
                catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
                {
                    // Nobody waits for the answer.
                }
                catch (Exception e) when (!context.Response.HasStarted)
                {
                    Log(
                        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Rejoinder.Workbench"),
                        context.TraceIdentifier,
                        e
                    );
                    Tell(
                        context,
                        new(
                            500,
                            Title(500),
                            $"This is a fault of the program. Nothing was changed by it. Its log has it under {context.TraceIdentifier}."
                        )
                    );
                }
            }
        );

    /// <summary>The heading of a page about a status.</summary>
    public static string Title(int status) =>
        status switch
        {
            400 => "That could not be done",
            403 => "Not for this account",
            404 => "Nothing is here",
            409 or 412 => "Somebody was faster",
            428 => "Say what you looked at",
            413 => "Too large",
            429 => "Too many requests",
            503 => "The register cannot be used now",
            _ => "Something went wrong",
        };

    private static bool IsForged(HttpContext context, Exception e) =>
        e is AntiforgeryValidationException
        || (e is InvalidOperationException && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false });

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static void Tell(HttpContext context, ProblemTold told)
    {
        context.Response.Clear();
        context.Response.StatusCode = told.Status;
        context.Items[typeof(ProblemTold)] = told;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Request} failed")]
    private static partial void Log(ILogger logger, string request, Exception e);
}
