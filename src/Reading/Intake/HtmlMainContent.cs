using AngleSharp.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>Finds the element that holds the statement: where most of the words that are no links are.</summary>
internal static class HtmlMainContent
{
    private const string Marked =
        "main,[role=main],article,[itemprop=articleBody],#content,#main,#main-content,#bodyContent,.entry-content,.post-content,"
        + ".article-content,.article-body,.content,.body-content,.wp-block-post-content";

    public static IElement Of(IElement body)
    {
        var measure = new HtmlMeasure(body);
        var all = measure.Prose(body);
        var main = body;

        // The site says where the content is: the innermost such place that still holds nearly all of it.
        foreach (var marked in body.QuerySelectorAll(Marked))
        {
            if (
                measure.Prose(marked) * 10 >= all * 7 && measure.Prose(marked) * 20 >= measure.Prose(main) * 19
                || (main == body && measure.Prose(marked) * 10 >= all * 7)
            )
            {
                main = marked;
            }
        }

        if (main != body)
        {
            return main;
        }

        // It does not: go down while one child holds nearly all, and no letter stands outside it (as before a long list of those who sign).
        while (
            main.Children.FirstOrDefault(c => measure.Prose(c) * 20 >= measure.Prose(main) * 19) is { } child
            && !IsText(child)
            && measure.Paragraphs(main) - measure.Paragraphs(child) < 2
        )
        {
            main = child;
        }

        return main;
    }

    private static bool IsText(IElement element) =>
        element.LocalName is "p" or "ol" or "ul" or "table" or "tbody" or "tr" or "blockquote" or "pre" or "dl" or "h1" or "h2";
}
