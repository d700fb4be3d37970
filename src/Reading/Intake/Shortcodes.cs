using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>Cuts the template code of Jekyll, Hugo and Liquid out of Markdown.</summary>
internal static class Shortcodes
{
    private const int Longest = 2000;

    /// <summary>The text without <c>{% … %}</c> and <c>{{ … }}</c>; the same string where there is none.</summary>
    public static string Cut(string text)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var open = text.AsSpan(at).IndexOf('{');
            if (open < 0 || at + open + 1 >= text.Length)
            {
                kept.Append(text, at, text.Length - at);
                break;
            }

            kept.Append(text, at, open);
            at += open;
            var close = text[at + 1] switch
            {
                '%' => "%}",
                '{' => "}}",
                _ => null,
            };
            var window = text.AsSpan(at, Math.Min(Longest, text.Length - at));
            var end = close is null ? -1 : window[2..].IndexOf(close);
            if (end >= 0)
            {
                at += end + 4;
            }
            else
            {
                kept.Append('{');
                at++;
            }
        }

        return kept.ToString();
    }
}
