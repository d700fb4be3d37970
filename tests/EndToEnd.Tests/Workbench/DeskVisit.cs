using Microsoft.Playwright;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Tests;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>Goes to a desk in the browser.</summary>
internal static class DeskVisit
{
    /// <summary>A page of its own, signed in through the form; as a stranger where no role is given.</summary>
    public static async Task<IPage> Visit(
        this Browser browser,
        Served desk,
        Role? role,
        bool script = true,
        ColorScheme scheme = ColorScheme.Light,
        int width = 1280
    )
    {
        var page = await browser.OpenAlone(script);
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        if (role is { } given)
        {
            await page.GotoAsync(new Uri(desk.Address, "/sign-in").AbsoluteUri);
            await page.FillAsync("#name", desk.Accounts[given].Name);
            await page.FillAsync("#password", Served.Password);
            await page.ClickAsync("button.main");
            await page.WaitForURLAsync("**/desk");
        }

        return page;
    }

    public static Task<IResponse?> To(this IPage page, Served desk, string path) => page.GotoAsync(new Uri(desk.Address, path).AbsoluteUri);
}
