using Microsoft.AspNetCore.Components;

namespace Rejoinder.Workbench.Page;

/// <summary>Markup made by <c>Publishing</c>, which encodes all that came with a text, set into a page.</summary>
internal static class InPage
{
    /// <summary>The markup with its links to places in itself leading to those on this page, whose base is another address.</summary>
    /// <param name="markup">Encoded markup: no text in it has a quotation mark.</param>
    /// <param name="here">The page's address, with its query.</param>
    public static MarkupString Links(string markup, string here) =>
        new(markup.Replace("href=\"#", $"href=\"{System.Net.WebUtility.HtmlEncode(here)}#", StringComparison.Ordinal));
}
