using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Rejoinder.Workbench.Api;

internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services) => services.AddProblemDetails();

    public static void MapApi(this IEndpointRouteBuilder app) { }
}
