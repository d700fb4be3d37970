using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Site;
using Rejoinder.Publishing.Tests;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

/// <summary>The site of everything published, opened from a disk as a reader may who was handed the folder.</summary>
public sealed class SiteTests(Browser browser, SiteTests.Made site) : IClassFixture<Browser>, IClassFixture<SiteTests.Made>
{
    private static readonly RunOnlyOptions AllRules = new()
    {
        Type = "tag",
        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };

    /// <summary>A site in a temporary folder.</summary>
    public sealed class Made : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-site-").FullName;

        public Made()
        {
            ImmutableArray<IPublishingFormat> formats =
            [
                .. new[] { "record", "jsonld", "annotations" }.Select(n => PublishingFormats.Find(n)!),
            ];
            SitePublisher.Publish(
                Desk.Register,
                folder,
                Publisher.Of(Desk.Register, Addresses.OfSite("https://site.example")),
                formats,
                DateTimeOffset.UtcNow
            );
        }

        public PublishedDesk Desk { get; } = new();

        /// <summary>A page of each sort.</summary>
        public string[] Pages =>
            [
                "index.html",
                $"statements/{Desk.Declaration}.html",
                $"statements/{Desk.Reply}.html",
                $"claims/{Desk.Found}.html",
                $"exchanges/{Desk.Exchange}.html",
                $"parties/{Directory.GetFiles(Path.Combine(folder, "parties")).Order(StringComparer.Ordinal).Select(Path.GetFileName).First()}",
                "terms/index.html",
                $"terms/{Desk.Register.Terms.List()[0].Code}.html",
                $"months/{DateTime.UtcNow:yyyy-MM}.html",
                "search.html",
                "changes.html",
                "journal.html",
            ];

        public string At(string page) => new Uri(Path.Combine(folder, page)).AbsoluteUri;

        public void Dispose()
        {
            Desk.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task AxeFindsNothingOnAnyPageAndNoneIsTooWideOrAsksForMore(ColorScheme scheme, int width)
    {
        var page = await browser.OpenAlone(script: true);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, 900);
        var wrong = new List<string>();
        // Axe looks for more than a page from a disk may give, and says so.
        page.Console += (_, m) =>
        {
            if (
                m.Type == "error"
                && !m.Text.Contains("preload assets", StringComparison.Ordinal)
                && !m.Text.Contains("'connect-src'", StringComparison.Ordinal)
            )
            {
                wrong.Add($"console: {m.Text}");
            }
        };
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                wrong.Add($"asks for {r.Url}");
            }
        };
        foreach (var name in site.Pages)
        {
            await page.GotoAsync(site.At(name));
            foreach (var closed in await page.QuerySelectorAllAsync("details:not([open]) > summary"))
            {
                await closed.EvaluateAsync("s => s.parentElement.open = true");
            }

            var result = await page.RunAxe(new AxeRunOptions { RunOnly = AllRules });
            wrong.AddRange(
                result.Violations.Select(v => $"{name}: {v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}")
            );
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                wrong.Add($"{name} is {wide} wide at {width}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task TheSearchFindsAStatementWithoutAServer()
    {
        var page = await browser.OpenAlone(script: true);
        await page.GotoAsync(site.At("search.html"));
        await page.FillAsync("#words", "Rapporteur HARBOUR");
        await page.ClickAsync("text=Search >> nth=-1");
        await page.WaitForSelectorAsync("#found a");
        Assert.Contains("statement", await page.InnerTextAsync("#state"), StringComparison.Ordinal);
        await page.ClickAsync("#found a >> nth=0");
        Assert.Contains("/statements/s-", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.WaitForSelectorAsync("#found a");

        await page.FillAsync("#words", "Marshgate");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=No statement has all these words.");
    }

    [Fact]
    public async Task FromTheFirstPageAReaderComesToWhatPeopleFoundWithoutScript()
    {
        var page = await browser.OpenAlone(script: false);
        await page.GotoAsync(site.At("index.html"));
        await page.ClickAsync($"a[href='statements/{site.Desk.Declaration}.html'] >> nth=0");
        await page.ClickAsync($".finding a[href='../claims/{site.Desk.Found}.html'] >> nth=0");
        Assert.Contains("The ledger does not bear it out", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}
