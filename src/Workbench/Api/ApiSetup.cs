using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Rejoinder.Workbench.Access;
using Scalar.AspNetCore;

namespace Rejoinder.Workbench.Api;

/// <summary>The HTTP API: what the pages do, for programs, under the same rules of who may do what.</summary>
internal static class ApiSetup
{
    private static readonly Action<IEndpointRouteBuilder>[] Parts =
    [
        StatementApi.MapStatements,
        ClaimApi.MapClaims,
        FindingApi.MapFindings,
        ReplyApi.MapReplies,
        ExchangeApi.MapExchanges,
        ImportApi.MapImports,
        PartyApi.MapParties,
        TermApi.MapTerms,
        RosterApi.MapRosters,
        JournalApi.MapJournalEntries,
        DeskApi.MapDesk,
    ];

    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            // What a request leaves out is told, and not guessed.
            o.SerializerOptions.RespectNullableAnnotations = true;
            o.SerializerOptions.RespectRequiredConstructorParameters = true;
            o.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        services.AddOpenApi(
            "v1",
            o =>
            {
                o.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                o.AddDocumentTransformer(Describe);
            }
        );
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api/reference").AllowAnonymous();
        app.MapGet("/api", TryPage.Send).AllowAnonymous().ExcludeFromDescription();
        var v1 = app.MapGroup("/api/v1").RequireAuthorization(Policies.Reader).AddEndpointFilter(Revision.Tag).DisableAntiforgery();
        v1.MapGet("/me", (Visitor visitor) => visitor.Me).WithTags("Accounts").WithSummary("Who the key works for, and with which role");
        foreach (var part in Parts)
        {
            part(v1);
        }

        // What is under /api and nowhere here is told as a problem, not as a page.
        app.Map("/api/{**rest}", () => Results.NotFound()).RequireAuthorization(Policies.Reader).ExcludeFromDescription();
    }

    /// <summary>
    /// Makes what the routes need of the types that they take and give, the last first: at a start one thread makes the routes, and this another, from the
    /// other end. What it makes is kept by the services; that costs a quarter of the time until the first page.
    /// </summary>
    public static void WarmUp(IServiceProvider services)
    {
        foreach (var part in Parts.Reverse())
        {
            var routes = new DetachedRoutes(services);
            part(routes);
            routes.Made();
        }
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info.Title = "Rejoinder";
        document.Info.Version = "1";
        document.Info.Description =
            "What the workbench does, for programs. Make a key on the page of your account and send it as “Authorization: Bearer rj_…”. "
            + "What has a revision answers with an ETag; a change gives it back in If-Match, so that nobody's edit is lost: 412 says that somebody was faster. "
            + "Lists come in pages; “next” leads on. What goes wrong is told as problem details (RFC 9457).";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }
}
