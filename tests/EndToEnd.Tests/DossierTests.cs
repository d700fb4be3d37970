using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

public sealed class DossierTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly RunOnlyOptions AllRules = new()
    {
        Type = "tag",
        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };

    private static readonly RunOnlyOptions Contrast = new() { Type = "rule", Values = ["color-contrast"] };

    // Of all rules only the one of contrast hangs on the colours.
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    public async Task AxeFindsNothing(int width, ColorScheme scheme)
    {
        var page = await browser.Open(browser.Dossier, width, scheme);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = scheme == ColorScheme.Light ? AllRules : Contrast });
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    [InlineData(1030)]
    [InlineData(1100)]
    public async Task NothingIsWiderThanTheScreen(int width)
    {
        var page = await browser.Open(browser.Dossier, width);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task NoRequestIsMadeAndNothingIsBlocked()
    {
        var page = await browser.OpenAlone();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(browser.Dossier);
        await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)");
        Assert.Equal([browser.Dossier], requests);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task TheKeyboardReachesTheTextAndGoesFromClaimToClaim()
    {
        var page = await browser.Open(browser.Dossier);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#text", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("j");
        Assert.Equal("#n-c1", await Focused());
        await page.Keyboard.PressAsync("j");
        Assert.Equal("#n-c2", await Focused());
        await page.Keyboard.PressAsync("k");
        Assert.Equal("#n-c1", await Focused());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("n-c1", await page.EvaluateAsync<string>("document.querySelector(':target').id"));
        await page.Locator("#keys").UncheckAsync();
        await page.Locator("a[href='#n-c3']").FocusAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal("#n-c3", await Focused());

        Task<string> Focused() => page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
    }

    [Fact]
    public async Task FiltersWorkWithoutScript()
    {
        var page = await browser.OpenAlone(script: false);
        await page.GotoAsync(browser.Dossier);
        Assert.True(await page.Locator("#n-c1").IsVisibleAsync());
        await page.Locator("#f-k-allegation").UncheckAsync();
        Assert.False(await page.Locator("#n-c1").IsVisibleAsync());
        Assert.True(await page.Locator("#c1").IsVisibleAsync());
        Assert.True(await page.Locator("#n-c3").IsVisibleAsync());
        await page.Locator("#f-about").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        var shown = await page.Locator(".row li.n:visible").CountAsync();
        Assert.InRange(shown, 1, 10);
    }

    [Fact]
    public async Task EveryLinkInsideThePageLeadsSomewhere()
    {
        var page = await browser.Open(browser.Dossier);
        var lost = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
        );
        Assert.Empty(lost);
    }

    [Fact]
    public async Task IdsAreUnique()
    {
        var page = await browser.Open(browser.Dossier);
        var twice = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
        );
        Assert.Empty(twice);
    }
}
