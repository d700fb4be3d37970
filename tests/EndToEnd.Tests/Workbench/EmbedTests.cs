using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Tests;
using Xunit;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>A statement in the page of somebody else, in a browser.</summary>
public sealed class EmbedTests(EmbedTests.PublishedDesk desk, Browser browser)
    : IClassFixture<EmbedTests.PublishedDesk>,
        IClassFixture<Browser>
{
    /// <summary>A desk whose declaration is published.</summary>
    public sealed class PublishedDesk : Served
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Register.Statements.Show(Declaration, true, null, Register.Statements.Get(Declaration).Revision, Accounts[Role.Editor]);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ItIsShownAsksForNothingElseAndIsAccessible(ColorScheme scheme)
    {
        var page = await browser.OpenAlone();
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var (asked, told) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => told.Add(message.Text);
        var embed = new Uri(desk.Address, $"/public/statements/{desk.Declaration}/embed").AbsoluteUri;
        var frame =
            $"<iframe src=\"{embed}\" title=\"A statement\" width=\"700\" height=\"600\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
        await using var site = await Elsewhere(frame);
        var elsewhere = new Uri(new Uri(site.Urls.First()), "/").AbsoluteUri;
        await page.GotoAsync(elsewhere, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(told);
        var inside = page.FrameLocator("iframe");
        Assert.Equal(desk.Register.Statements.Page(desk.Declaration).InRecord.Length, await inside.Locator("ul.notes li").CountAsync());
        // Its own style holds: a claim is underlined.
        Assert.Contains(
            "underline",
            await inside.Locator(".c").First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"),
            StringComparison.Ordinal
        );
        Assert.Equal([elsewhere, embed], asked);
        // In a frame without scripts nothing can look around: the rules are asked of the page by itself.
        await page.GotoAsync(embed);
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task DataInAPageOffendsNoPolicy()
    {
        var page = await browser.OpenAlone();
        var told = new List<string>();
        page.Console += (_, message) => told.Add(message.Text);
        await page.GotoAsync(new Uri(desk.Address, $"/public/claims/{desk.Declaration}.1").AbsoluteUri);
        Assert.Contains("\"Claim\"", await page.Locator("script[type='application/ld+json']").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(told);
        await page.Context.CloseAsync();
    }

    // A site of somebody else: another origin, on this machine too, since browsers let no site from outside frame what is here.
    private static async Task<WebApplication> Elsewhere(string frame)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        var page =
            $"<!DOCTYPE html><html lang=\"en\"><title>Elsewhere</title><link rel=\"icon\" href=\"data:,\"><main><h1>Elsewhere</h1>{frame}</main></html>";
        site.MapGet("/", () => Results.Text(page, "text/html; charset=utf-8"));
        await site.StartAsync();
        return site;
    }
}
