using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

/// <summary>What holds of every page that is made for readers.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly RunOnlyOptions AllRules = new()
    {
        Type = "tag",
        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };

    private static readonly RunOnlyOptions Contrast = new() { Type = "rule", Values = ["color-contrast"] };

    public static TheoryData<string> Pages => ["dossier", "exchange"];

    public static MatrixTheoryData<string, int, ColorScheme> Looks =>
        new(["dossier", "exchange"], [360, 1400], [ColorScheme.Light, ColorScheme.Dark]);

    public static MatrixTheoryData<string, int> Widths => new(["dossier", "exchange"], [320, 700, 1030, 1100, 1400]);

    // Of all rules only the one of contrast hangs on the colours. A chosen claim and an open reason have colours of their own.
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task AxeFindsNothing(string name, int width, ColorScheme scheme)
    {
        var page = await browser.Open(Address(name), width, scheme);
        if (name == "exchange")
        {
            await page.Locator("#n-a-c13 summary").ClickAsync();
            await page.Locator("#n-a-c13 .to").ClickAsync();
        }

        var result = await page.RunAxe(new AxeRunOptions { RunOnly = scheme == ColorScheme.Light ? AllRules : Contrast });
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task NothingIsWiderThanTheScreen(string name, int width)
    {
        var page = await browser.Open(Address(name), width);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NoRequestIsMadeAndNothingIsBlocked(string name)
    {
        var page = await browser.OpenAlone();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(Address(name));
        await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)");
        Assert.Equal([Address(name)], requests);
        Assert.Empty(complaints);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryLinkInsideThePageLeadsSomewhereAndIdsAreUnique(string name)
    {
        var page = await browser.Open(Address(name));
        var lost = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
        );
        Assert.Empty(lost);
        var twice = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
        );
        Assert.Empty(twice);
    }

    private string Address(string name) => name == "exchange" ? browser.Exchange : browser.Dossier;
}
