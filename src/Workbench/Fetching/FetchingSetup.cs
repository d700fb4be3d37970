using Microsoft.Extensions.DependencyInjection;

namespace Rejoinder.Workbench.Fetching;

internal static class FetchingSetup
{
    public static void AddFetching(this IServiceCollection services) => services.AddSingleton<PageFetcher>();
}
