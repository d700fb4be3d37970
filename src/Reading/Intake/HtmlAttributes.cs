namespace Rejoinder.Reading.Intake;

/// <summary>How many attributes the tags of a page have, told from its letters: each costs the parser some hundred bytes. Time is linear.</summary>
internal static class HtmlAttributes
{
    /// <summary>The number of attributes, or a little more: what stands between a tag's blanks outside of quotation marks is taken for one.</summary>
    public static int Count(string html)
    {
        var count = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at]))
            {
                continue;
            }

            var quote = '\0';
            for (; at < html.Length && (quote != '\0' || html[at] != '>'); at++)
            {
                var c = html[at];
                if (quote != '\0')
                {
                    quote = c == quote ? '\0' : quote;
                }
                else if (c is '"' or '\'')
                {
                    quote = html[at - 1] == '=' ? c : quote;
                }
                else if (char.IsWhiteSpace(html[at - 1]) && !char.IsWhiteSpace(c) && c is not ('/' or '='))
                {
                    count++;
                }
            }
        }

        return count;
    }
}
