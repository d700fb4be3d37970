using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>What holds of every page of the workbench.</summary>
public sealed class WorkbenchPageTests(FilledDesk desk, Browser browser) : IClassFixture<FilledDesk>, IClassFixture<Browser>
{
    private static readonly RunOnlyOptions AllRules = new()
    {
        Type = "tag",
        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task AxeFindsNothingOnAnyPage(ColorScheme scheme, int width) =>
        await OnEachPage(
            scheme,
            width,
            async (page, name) =>
            {
                foreach (var closed in await page.QuerySelectorAllAsync("details:not([open]) > summary"))
                {
                    await closed.EvaluateAsync("s => s.parentElement.open = true");
                }

                var result = await page.RunAxe(new AxeRunOptions { RunOnly = AllRules });
                return result.Violations.Select(v => $"{name}: {v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}");
            }
        );

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1400)]
    public async Task NoPageIsWiderThanTheScreen(int width) =>
        await OnEachPage(
            ColorScheme.Light,
            width,
            async (page, name) =>
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width
                    ? [$"{name} is {wide} wide"]
                    : []
        );

    [Fact]
    public async Task NoPageAsksAnotherHostNorIsAnythingBlockedOrLost() =>
        await OnEachPage(
            ColorScheme.Light,
            1280,
            async (page, name) =>
            {
                var lost = await page.EvaluateAsync<string[]>(
                    """
                    [...document.querySelectorAll('a[href*="#"]')].filter(a => a.pathname === location.pathname && a.search === location.search)
                        .map(a => decodeURIComponent(a.hash.slice(1))).filter(id => id && !document.getElementById(id))
                    """
                );
                var twice = await page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
                );
                return [.. lost.Select(l => $"{name}: #{l} leads nowhere"), .. twice.Select(t => $"{name}: #{t} is there twice")];
            }
        );

    [Fact]
    public async Task EveryPageHasATitleOfItsOwnAndOneHeading()
    {
        var titles = new List<string>();
        await OnEachPage(
            ColorScheme.Light,
            1280,
            async (page, name) =>
            {
                titles.Add($"{await page.TitleAsync()}");
                return await page.Locator("h1").CountAsync() == 1 ? [] : [$"{name} has not one heading"];
            }
        );
        Assert.DoesNotContain("", titles);
    }

    private async Task OnEachPage(ColorScheme scheme, int width, Func<IPage, string, Task<IEnumerable<string>>> look)
    {
        var found = new List<string>();
        foreach (var group in desk.Pages.GroupBy(p => p.Role))
        {
            var page = await browser.Visit(desk, group.Key, scheme: scheme, width: width);
            var name = "";
            page.Console += (_, message) =>
            {
                // A page that is not there says so in the console too.
                if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                {
                    found.Add($"{name}: {message.Text}");
                }
            };
            page.PageError += (_, error) => found.Add($"{name}: {error}");
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url).Authority != desk.Address.Authority)
                {
                    found.Add($"{name} asks {request.Url}");
                }
            };
            foreach (var (at, path, _) in group)
            {
                name = at;
                await page.To(desk, path);
                found.AddRange(await look(page, at));
            }

            await page.Context.CloseAsync();
        }

        Assert.Equal("", string.Join("\n", found));
    }
}
