using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Finds the links of a text: <c>[words](target)</c> as the canonical text of a Markdown statement keeps them, and addresses that stand
/// openly. Only http and https become links; other targets of a Markdown link (pages of the same site, mail) leave its words alone.
/// Every step looks at a character a bounded number of times.
/// </summary>
internal static class TextLinks
{
    /// <summary>The links in order, none inside another.</summary>
    public static List<Link> Find(string text)
    {
        var links = new List<Link>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' when i + 1 < text.Length && text[i + 1] == '\n':
                    open.Clear();
                    break;
                case '[':
                    open.Push(i);
                    break;
                case ']' when open.TryPop(out var start) && i > start + 1 && TargetAfter(text, i) is { } target:
                    links.RemoveAll(start);
                    links.Add(new Link(new(start + 1, i), new(start, i + target.Length + 3), Checked(target)));
                    i += target.Length + 2;
                    open.Clear();
                    break;
                case 'h' when AddressAt(text, i) is { } end:
                    links.Add(new Link(new(i, end), new(i, end), Checked(text[i..end])));
                    i = end - 1;
                    break;
            }
        }

        return links;
    }

    // A link inside the words of another gives way to the outer one.
    private static void RemoveAll(this List<Link> links, int from)
    {
        while (links.Count > 0 && links[^1].Whole.Start >= from)
        {
            links.RemoveAt(links.Count - 1);
        }
    }

    private static string? TargetAfter(string text, int close)
    {
        if (close + 1 >= text.Length || text[close + 1] != '(')
        {
            return null;
        }

        var depth = 0;
        for (var i = close + 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ')':
                    var target = text[(close + 2)..i];
                    return IsTarget(target) ? target : null;
                case '[' or ']' or '<' or '>' or '"':
                case var c when char.IsWhiteSpace(c) || char.IsControl(c):
                    return null;
            }
        }

        return null;
    }

    // "f[i](j)" is no link; a page of the same site, a place in it and a mail address are.
    private static bool IsTarget(string target) =>
        IsWeb(target)
        || target.StartsWith('/')
        || target.StartsWith('#')
        || target.StartsWith("./", StringComparison.Ordinal)
        || target.StartsWith("../", StringComparison.Ordinal)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static int? AddressAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!IsWeb(rest) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return null;
        }

        var end = at;
        while (
            end < text.Length
            && !char.IsWhiteSpace(text[end])
            && !char.IsControl(text[end])
            && text[end] is not ('<' or '>' or '"' or '[' or ']' or '”' or '»')
        )
        {
            end++;
        }

        var opened = text.AsSpan(at, end - at).Contains('(');
        while (end > at && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' || (text[end - 1] == ')' && !opened)))
        {
            end--;
        }

        return Checked(text[at..end]).Length > 0 ? end : null;
    }

    private static bool IsWeb(ReadOnlySpan<char> target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address when it is one of the web, else an empty string.</summary>
    private static string Checked(string target) =>
        target.Length <= 4096
        && IsWeb(target)
        && Uri.TryCreate(target, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
            ? target
            : "";
}
