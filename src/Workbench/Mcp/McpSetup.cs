using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using Rejoinder.Exchanges;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Mcp;
using Rejoinder.Reading;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Mcp;

/// <summary>What is published, for assistants: the Model Context Protocol over HTTP, behind an API key. Nothing of it sees what is not public.</summary>
internal static class McpSetup
{
    public static void AddMcp(this IServiceCollection services)
    {
        // The tools are made for each call, of these; what is costly in them is made once, when somebody first asks for it.
        services.AddSingleton<Func<Publisher>>(s => () => Publisher.Of(s.GetRequiredService<Register.Register>()));
        services.AddSingleton(s => new Lazy<Reader>(() =>
            new Reader(ReadingOptions.Default with { UseEncoder = s.GetRequiredService<WorkbenchOptions>().UseEncoder })
        ));
        services.AddSingleton(s => new Lazy<Comparer>(s.GetRequiredService<Comparer>));
        services
            .AddMcpServer(o => o.ServerInfo = new Implementation { Name = "rejoinder", Version = "1" })
            .WithHttpTransport(o => o.Stateless = true)
            .WithTools<PublishedTools>();
    }

    /// <summary>Maps it. The tools with their schemas are made when an assistant first asks: they take longer than a page, which would wait for them.</summary>
    public static void MapMcpServer(this IEndpointRouteBuilder app)
    {
        var serve = new Lazy<RequestDelegate>(() =>
        {
            var routes = new DetachedRoutes(app.ServiceProvider);
            routes.MapMcp("");
            return routes.Made().Single().RequestDelegate!;
        });
        app.MapPost("/api/mcp", context => serve.Value(context))
            .RequireAuthorization(Policies.Reader)
            .RequireRateLimiting(AccessSetup.ReadingLimit);
    }
}
