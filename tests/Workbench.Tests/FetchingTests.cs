using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Security.AntiSSRF;
using Rejoinder.Workbench.Fetching;
using Xunit;

namespace Rejoinder.Workbench.Tests;

public sealed class FetchingTests
{
    private const string Inside = "inside a network";

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    public async Task AnAddressOfTheInsideIsRefusedInAllItsDisguises(string address)
    {
        using var fetcher = new PageFetcher();
        var fetched = await fetcher.Fetch(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Null(fetched.Bytes);
        Assert.Contains(Inside, fetched.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://１２７.０.０.１/")]
    public async Task WhatIsNoPlainAddressOfTheOutsideIsNotFetched(string address)
    {
        using var fetcher = new PageFetcher();
        Assert.NotNull((await fetcher.Fetch(new Uri(address), TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task ANameThatLeadsInsideIsRefused()
    {
        // This machine's own name leads to an address of its own.
        using var fetcher = new PageFetcher();
        var fetched = await fetcher.Fetch(new Uri($"http://{Dns.GetHostName()}/"), TestContext.Current.CancellationToken);
        Assert.Null(fetched.Bytes);
        Assert.NotNull(fetched.Problem);
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.localdomain/")]
    [InlineData("http://[::1]/")]
    public async Task ARedirectInsideIsRefused(string to)
    {
        await using var server = await Serve(app => app.MapGet("/away", () => Results.Redirect(to)));
        using var fetcher = new PageFetcher(LoopbackAlone());
        var fetched = await fetcher.Fetch(new Uri(server.Urls.First() + "/away"), TestContext.Current.CancellationToken);
        Assert.Null(fetched.Bytes);
        Assert.NotNull(fetched.Problem);
    }

    [Fact]
    public async Task APageIsFetchedWithItsNameAndFollowedOverARedirect()
    {
        await using var server = await Serve(app =>
        {
            app.MapGet("/old", () => Results.Redirect("/letters/open"));
            app.MapGet("/letters/open", () => Results.Content("<p>Dear all</p>", "text/html"));
        });
        using var fetcher = new PageFetcher(LoopbackAlone());
        var fetched = await fetcher.Fetch(new Uri(server.Urls.First() + "/old"), TestContext.Current.CancellationToken);
        Assert.Equal("<p>Dear all</p>", Encoding.UTF8.GetString(fetched.Bytes!));
        Assert.Equal("old.html", fetched.Name);
    }

    [Fact]
    public async Task APageThatIsTooLargeIsToldSo()
    {
        await using var server = await Serve(app =>
            app.MapGet(
                "/large",
                async (HttpContext http) =>
                {
                    var block = new byte[1 << 20];
                    for (var i = 0; i < 60 && !http.RequestAborted.IsCancellationRequested; i++)
                    {
                        await http.Response.Body.WriteAsync(block, http.RequestAborted);
                    }
                }
            )
        );
        using var fetcher = new PageFetcher(LoopbackAlone());
        var fetched = await fetcher.Fetch(new Uri(server.Urls.First() + "/large"), TestContext.Current.CancellationToken);
        Assert.Contains("larger than", fetched.Problem, StringComparison.Ordinal);
    }

    private static AntiSSRFPolicy LoopbackAlone()
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true };
        policy.AddAllowedAddresses(["127.0.0.1/32"]);
        return policy;
    }

    private static async Task<WebApplication> Serve(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        map(app);
        await app.StartAsync();
        return app;
    }
}
