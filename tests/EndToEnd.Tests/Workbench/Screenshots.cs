using Microsoft.Playwright;
using Xunit;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>Makes the pictures of all pages, for <c>docs/screenshots/make</c>; among the tests it shows that they can be made, by the desk's.</summary>
public sealed class Screenshots(FilledDesk desk, Browser browser) : IClassFixture<FilledDesk>, IClassFixture<Browser>
{
    [Fact(Explicit = true)]
    public async Task EveryPageIsPictured()
    {
        var folder =
            Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new InvalidOperationException("Name a folder in SCREENSHOTS.");
        var only = Environment.GetEnvironmentVariable("ONLY") ?? "";
        Directory.CreateDirectory(folder);
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390) })
        {
            foreach (var group in desk.Pages.Where(p => p.Name.Contains(only, StringComparison.Ordinal)).GroupBy(p => p.Role))
            {
                var page = await browser.Visit(desk, group.Key, scheme: scheme, width: width);
                foreach (var (name, path, _) in group)
                {
                    await page.To(desk, path);
                    var look = (scheme, width) switch
                    {
                        (ColorScheme.Dark, _) => ".dark",
                        (_, < 500) => ".narrow",
                        _ => "",
                    };
                    await page.ScreenshotAsync(
                        new()
                        {
                            Path = Path.Combine(folder, $"{name}{look}.png"),
                            FullPage = Environment.GetEnvironmentVariable("WHOLE") == "1",
                        }
                    );
                }

                await page.Context.CloseAsync();
            }
        }
    }
}
