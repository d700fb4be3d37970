using AngleSharp.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Removes what a site puts around every text: menus, banners, share buttons, lists of related pages. Told by element, role and the words
/// in class and id; never taken where it holds most of the page.
/// </summary>
internal static class HtmlFurniture
{
    private const string Unseen =
        "script,style,noscript,template,svg,iframe,object,embed,canvas,video,audio,button,input,select,textarea,dialog,datalist,progress,map,"
        + "[hidden],[aria-hidden=true],head title";

    private static readonly WordList Names = WordList.Load("html-furniture");

    /// <summary>Removes what a reader of the page does not see as text.</summary>
    public static void RemoveUnseen(IElement body)
    {
        foreach (var element in body.QuerySelectorAll(Unseen))
        {
            // A mark for a chain of headings is often hidden from screen readers inside the heading's own words.
            element.Remove();
        }

        foreach (var element in body.QuerySelectorAll("[style]"))
        {
            var style = element.GetAttribute("style")!.Replace(" ", "", StringComparison.Ordinal);
            if (
                style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            )
            {
                element.Remove();
            }
        }
    }

    /// <summary>Removes furniture and names its sorts.</summary>
    public static List<string> Remove(IElement body)
    {
        var measure = new HtmlMeasure(body);
        var all = measure.Letters(body);
        var sorts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (
                Sort(element) is { } sort
                && element.LocalName is not ("main" or "article")
                && measure.Prose(element) * 3 < all
                && element.ParentElement is not null
            )
            {
                element.Remove();
                if (measure.Letters(element) > 0)
                {
                    sorts.Add(sort);
                }
            }
        }

        return [.. sorts];
    }

    /// <summary>True where an element or one around it is furniture.</summary>
    public static bool IsInside(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "nav" or "footer" or "aside")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Sort(IElement element)
    {
        switch (element.LocalName)
        {
            case "nav":
            case "menu":
                return "menus";
            case "aside":
                return "side matter";
            case "footer" when !IsIn(element, "article", "main", "blockquote"):
                return "the foot of the page";
            case "header" when !IsIn(element, "article", "main"):
                return "the head of the page";
            case "form" when element.QuerySelector("p + p") is null:
                return "forms";
        }

        switch (element.GetAttribute("role")?.ToLowerInvariant())
        {
            case "navigation" or "menu" or "menubar":
                return "menus";
            case "banner":
                return "the head of the page";
            case "contentinfo":
                return "the foot of the page";
            case "complementary":
                return "side matter";
            case "search" or "dialog" or "alertdialog":
                return "forms";
        }

        return element.LocalName is "html" or "body" or "main" or "article" or "h1" ? null : ByName(element);
    }

    private static string? ByName(IElement element)
    {
        foreach (var attribute in new[] { element.ClassName, element.Id })
        {
            if (attribute is not { Length: > 0 and < 500 })
            {
                continue;
            }

            foreach (var name in attribute.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                if (Names.ValueOf(name) is { } whole)
                {
                    return whole;
                }

                foreach (var range in name.AsSpan().SplitAny('-', '_'))
                {
                    if (Names.ValueOf($"*{name[range]}") is { } part)
                    {
                        return part;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsIn(IElement element, params ReadOnlySpan<string> names)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            foreach (var name in names)
            {
                if (at.LocalName == name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
