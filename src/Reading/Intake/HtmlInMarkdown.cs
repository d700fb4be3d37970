namespace Rejoinder.Reading.Intake;

/// <summary>The words of a block of HTML inside Markdown, read as a page's are; comments and scripts are dropped.</summary>
internal static class HtmlInMarkdown
{
    public static void Write(string html, DocumentBuilder builder)
    {
        if (HtmlParsing.Parse(html).Body is { } body)
        {
            new HtmlWriter(builder).Write(body);
        }
    }
}
