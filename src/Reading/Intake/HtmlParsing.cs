using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rejoinder.Reading.Intake;

/// <summary>Parses HTML with bounds on the number and the depth of elements, and on their attributes.</summary>
internal static class HtmlParsing
{
    /// <exception cref="IntakeRefusal">There are more elements or attributes than a page has, or they nest deeper.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (HtmlNesting.Deepest(html, IntakeLimits.OpenElements) > IntakeLimits.OpenElements)
        {
            throw new IntakeRefusal(IntakeMessages.TooMuch("HTML", "nests deeper than any page"));
        }

        if (HtmlAttributes.Count(html) > IntakeLimits.Attributes)
        {
            throw new IntakeRefusal(IntakeMessages.TooMuch("HTML", "has more attributes than any page"));
        }

        var elements = 0;
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            MaximumDepth = IntakeLimits.Depth,
            OnCreated = (_, _) =>
            {
                if (++elements > IntakeLimits.Elements)
                {
                    throw new IntakeRefusal(IntakeMessages.TooMuch("HTML", "has more elements than any page"));
                }
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
