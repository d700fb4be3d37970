using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>
/// Who may do what, route by route: <c>routes.txt</c> has every route of the workbench with the least role that it takes. A route that is not in
/// it fails the tests, so that none is opened unawares.
/// </summary>
public sealed class RouteTests(RouteTests.Visited served) : IClassFixture<RouteTests.Visited>
{
    /// <summary>A workbench whose visitors sign in once.</summary>
    public sealed class Visited : Served
    {
        private readonly Dictionary<string, HttpClient> clients = [];

        public async Task<HttpClient> Client(string visitor, Func<Task<HttpClient>> make) =>
            clients.TryGetValue(visitor, out var client) ? client : clients[visitor] = await make();
    }

    private static readonly string[] Written = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "routes.txt"));

    public static MatrixTheoryData<string, string> Visits =>
        new(Written.Where(l => l.Length > 0 && l[0] != '#'), ["stranger", "reader", "analyst", "editor", "administrator"]);

    [Fact]
    public void EveryRouteIsInTheTable()
    {
        var sources = served.Services.GetRequiredService<IEnumerable<EndpointDataSource>>();
        var routes = sources
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(e => Methods(e).Select(m => $"{m} {Pattern(e)} {Least(e)}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("WRITE_ROUTES") is { } file)
        {
            File.WriteAllLines(file, routes);
        }

        Assert.Equal(Written.Where(l => l.Length > 0 && l[0] != '#').Order(StringComparer.Ordinal), routes);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task ARouteIsOpenToItsRolesAndToNoOther(string route, string visitor)
    {
        var (method, pattern, least) = route.Split(' ') is [var m, var p, var l] ? (m, p, l) : throw new InvalidOperationException(route);
        var isApi = pattern.StartsWith("/api/", StringComparison.Ordinal);
        var client = await served.Client(
            $"{visitor} {isApi} {(pattern == "/sign-out" ? pattern : "")}",
            () =>
                visitor == "stranger" ? Task.FromResult(served.Stranger())
                : isApi ? Task.FromResult(WithKey(RoleOf(visitor)))
                : served.SignedIn(RoleOf(visitor))
        );
        using var request = new HttpRequestMessage(new HttpMethod(method), Address(pattern));
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"r999\""));
        if (method is "POST" or "PUT" or "PATCH")
        {
            request.Content =
                isApi ? new StringContent("{}", new MediaTypeHeaderValue("application/json"))
                : pattern == "/adding" ? new MultipartFormDataContent { { new StringContent("x"), "text" } }
                : new FormUrlEncodedContent([]);
        }

        using var answer = await client.SendAsync(request);
        var isRefused =
            answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (
                answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal)
            );
        Assert.Equal(!MaySee(visitor, least), isRefused);
        Assert.True((int)answer.StatusCode < 500, $"{route}: {answer.StatusCode}");
    }

    private HttpClient WithKey(Role role)
    {
        var scopes = role switch
        {
            Role.Reader => new[] { "read" },
            Role.Analyst => ["read", "write"],
            Role.Editor => ["read", "write", "publish"],
            _ => ["read", "write", "publish", "administer"],
        };
        var client = served.Stranger();
        client.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            served.Register.ApiKeys.Make("route test", scopes, null, served.Accounts[role]).Secret
        );
        return client;
    }

    private static Role RoleOf(string visitor) => Enum.Parse<Role>(visitor, ignoreCase: true);

    private static bool MaySee(string visitor, string least) =>
        least == "anybody" || (visitor != "stranger" && RoleOf(visitor) >= RoleOf(least));

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    // The most that any of its policies asks for; routes without one fall back to accounts.
    private static string Least(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anybody";
        }

        var roles = endpoint
            .Metadata.OfType<IAuthorizeData>()
            .Select(a => a.Policy is null ? Role.Reader : Enum.Parse<Role>(a.Policy))
            .ToList();
        return (roles.Count == 0 ? Role.Reader : roles.Max()).ToString().ToLowerInvariant();
    }

    // A route with something in it that is there, where there is such a thing.
    private string Address(string pattern)
    {
        var filled = pattern
            .Replace("{index:long}", "0", StringComparison.OrdinalIgnoreCase)
            .Replace("{documentName=v1}", "v1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        filled = pattern.Contains("statements/", StringComparison.Ordinal)
            ? filled.Replace("{code}", served.Declaration, StringComparison.OrdinalIgnoreCase)
            : filled;
        return System.Text.RegularExpressions.Regex.Replace(filled, @"\{[^}]*\}", "nothing");
    }
}
