using AngleSharp.Html.Parser;

namespace Rejoinder.Reading.Intake;

/// <summary>The words of a block of HTML inside Markdown, as a paragraph a line; comments and scripts are dropped.</summary>
internal static class HtmlInMarkdown
{
    public static void Write(string html, DocumentBuilder builder)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        if (body is null)
        {
            return;
        }

        foreach (var element in body.QuerySelectorAll("script,style,noscript,template"))
        {
            element.Remove();
        }

        foreach (var line in body.TextContent.Split('\n'))
        {
            builder.Begin(PassageKind.Paragraph);
            builder.Words(line);
        }
    }
}
