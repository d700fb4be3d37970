using Microsoft.Playwright;
using Rejoinder.Publishing.Tests;
using Xunit;

namespace Rejoinder.EndToEnd.Tests;

/// <summary>
/// The system's Chromium, one for all tests, with one page that they use in turn, and the pages on disk. Where there is no Chromium the tests fail and say so:
/// a page that was never looked at is not known to work.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>Address of the dossier of the first sample.</summary>
    public string Dossier { get; } = Write("reply.html", s => Publishing.HtmlDossier.Write(HarbourReply.Record, s));

    /// <summary>Address of the page of the first sample beside the declaration that it answers.</summary>
    public string Exchange { get; } = Write("exchange.html", s => Publishing.HtmlExchange.Write(HarbourExchange.Exchange, s));

    public async ValueTask InitializeAsync()
    {
        var chromium =
            Environment.GetEnvironmentVariable("REJOINDER_CHROMIUM")
            ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException(
                $"Browser tests need Chromium, and there is none at {string.Join(", ", Places)}. Install it (Debian: apt-get install chromium) or name it in REJOINDER_CHROMIUM."
            );
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var page in new[] { Dossier, Exchange })
        {
            Directory.Delete(Path.GetDirectoryName(new Uri(page).LocalPath)!, recursive: true);
        }
    }

    /// <summary>The shared page, loaded anew. Tests of a class run one after the other.</summary>
    public async Task<IPage> Open(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        _page ??= await OpenAlone();
        await _page.SetViewportSizeAsync(width, 900);
        await _page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        // From one place in a page to the page itself would be no new load.
        await _page.GotoAsync("about:blank");
        await _page.GotoAsync(address);
        return _page;
    }

    /// <summary>A page of its own, with nothing in it.</summary>
    public async Task<IPage> OpenAlone(bool script = true)
    {
        var context = await _browser!.NewContextAsync(new() { JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        return await context.NewPageAsync();
    }

    private static string Write(string name, Action<Stream> write)
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-dossier-").FullName;
        var file = Path.Combine(folder, name);
        using var stream = File.Create(file);
        write(stream);
        return new Uri(file).AbsoluteUri;
    }
}
