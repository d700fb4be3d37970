using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

public sealed class ExchangeTests(Browser browser) : IClassFixture<Browser>
{
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

    private static Task<bool> InView(IPage page, string selector) =>
        page.EvaluateAsync<bool>(
            "s => { const r = document.querySelector(s).getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }",
            selector
        );
}
