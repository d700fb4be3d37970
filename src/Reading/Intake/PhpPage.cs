using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>A page with PHP in it: the code is cut out, its title variable kept, the rest is HTML.</summary>
internal static partial class PhpPage
{
    public const string MediaType = "text/x-php";

    public static string Strip(string text)
    {
        var html = new StringBuilder(text.Length);
        var title = Title().Match(text[..Math.Min(text.Length, 8192)]);
        if (title.Success)
        {
            html.Append("<title>").Append(WebUtility.HtmlEncode(title.Groups["title"].Value)).Append("</title>");
        }

        var at = text.StartsWith("#!", StringComparison.Ordinal) ? text.IndexOf('\n', StringComparison.Ordinal) : 0;
        while (at >= 0 && at < text.Length)
        {
            var code = text.IndexOf("<?", at, StringComparison.Ordinal);
            html.Append(text, at, (code < 0 ? text.Length : code) - at);
            if (code < 0)
            {
                break;
            }

            var end = text.IndexOf("?>", code, StringComparison.Ordinal);
            at = end < 0 ? -1 : end + 2;
        }

        return html.ToString();
    }

    [GeneratedRegex(
        @"\$(html_|page_|head_)?title\s{0,5}=\s{0,5}(""(?<title>[^""\n]{1,300})""|'(?<title>[^'\n]{1,300})')",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Title();
}
