using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

public sealed class DossierTests(Browser browser) : IClassFixture<Browser>
{
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
}
