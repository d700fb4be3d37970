using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Exchanges;

namespace Rejoinder.Workbench.Exchanges;

internal static class ExchangesSetup
{
    public static void AddExchanges(this IServiceCollection services) => services.AddSingleton(_ => new Comparer());
}
