using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

public sealed class ExchangeTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly RunOnlyOptions AllRules = new()
    {
        Type = "tag",
        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };

    private static readonly RunOnlyOptions Contrast = new() { Type = "rule", Values = ["color-contrast"] };

    // Of all rules only the one of contrast hangs on the colours. A chosen claim and an open reason have colours of their own.
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    public async Task AxeFindsNothing(int width, ColorScheme scheme)
    {
        var page = await browser.Open(browser.Exchange, width, scheme);
        await page.Locator("#n-a-c13 summary").ClickAsync();
        await page.Locator("#n-a-c13 .to").ClickAsync();
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = scheme == ColorScheme.Light ? AllRules : Contrast });
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    [InlineData(1030)]
    [InlineData(1400)]
    public async Task NothingIsWiderThanTheScreen(int width)
    {
        var page = await browser.Open(browser.Exchange, width);
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
        await page.GotoAsync(browser.Exchange);
        await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)");
        Assert.Equal([browser.Exchange], requests);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALinkBringsTheAnswerIntoViewBesideTheClaim(bool script)
    {
        var page = await browser.OpenAlone(script);
        await page.SetViewportSizeAsync(1400, 900);
        await page.GotoAsync(browser.Exchange + "#a-c13");
        Assert.False(await InView(page, "#b-c33"));
        await page.Locator("#n-a-c13 .meets a[href='#b-c33']").First.ClickAsync();
        Assert.True(await InView(page, "#b-c33"));
        Assert.True(await InView(page, "#a-c13"));
    }

    [Fact]
    public async Task ChoosingAClaimShowsItsAnswersAndTheOtherWayRound()
    {
        var page = await browser.Open(browser.Exchange, 1400);
        await page.Locator("#a-c13").ClickAsync();
        Assert.Equal("on", await page.EvaluateAsync<string>("document.getElementById('b-c33').classList.contains('on') ? 'on' : ''"));
        Assert.StartsWith("Claim 13 of the statement: ", await page.Locator("#chosen").TextContentAsync(), StringComparison.Ordinal);
        await page.Locator("#b-c33").ClickAsync();
        Assert.Equal("on", await page.EvaluateAsync<string>("document.getElementById('a-c13').classList.contains('on') ? 'on' : ''"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".on").CountAsync());
    }

    [Fact]
    public async Task TheKeyboardReachesTheTextsAndScrollsThem()
    {
        var page = await browser.Open(browser.Exchange, 1400);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the texts", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Locator("#b-text").FocusAsync();
        // A key that comes while the focus is still being scrolled into view is lost.
        var scrolled = 0.0;
        for (var tries = 0; tries < 20 && scrolled == 0; tries++)
        {
            await page.Keyboard.PressAsync("PageDown");
            await Task.Delay(100, TestContext.Current.CancellationToken);
            scrolled = await page.EvaluateAsync<double>("document.getElementById('b-text').scrollTop");
        }

        Assert.NotEqual(0, scrolled);
    }

    [Fact]
    public async Task EveryLinkInsideThePageLeadsSomewhereAndIdsAreUnique()
    {
        var page = await browser.Open(browser.Exchange);
        var lost = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
        );
        Assert.Empty(lost);
        var twice = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
        );
        Assert.Empty(twice);
    }

    private static Task<bool> InView(IPage page, string selector) =>
        page.EvaluateAsync<bool>(
            "s => { const r = document.querySelector(s).getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }",
            selector
        );
}
