using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rejoinder.Workbench.Access;

/// <summary>Where routes are mapped to that no request is led to: for what they are made of. Not thread-safe.</summary>
internal sealed class DetachedRoutes(IServiceProvider services) : IEndpointRouteBuilder
{
    /// <inheritdoc/>
    public IServiceProvider ServiceProvider => services;

    /// <inheritdoc/>
    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <summary>The routes, made.</summary>
    public List<Endpoint> Made() => [.. DataSources.SelectMany(s => s.Endpoints)];

    /// <inheritdoc/>
    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
}
