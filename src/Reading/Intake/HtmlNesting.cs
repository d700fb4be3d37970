namespace Rejoinder.Reading.Intake;

/// <summary>
/// How deep the elements of a page nest at most, told from its tags alone. The parser walks up all open elements at each tag, so a page that
/// opens elements without end would take it time with the square of their number. Time is linear in the length of the page.
/// </summary>
internal static class HtmlNesting
{
    // Elements that have no end, or that the next of their sort ends.
    private static readonly HashSet<string> Unclosed = new(
        "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup rp rt html head body".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UnclosedNames = Unclosed.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private const int LongestName = 40;

    /// <summary>The most elements that are open at once; stops beyond <paramref name="most"/>.</summary>
    public static int Deepest(string html, int most)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length && deepest <= most; at = html.IndexOf('<', at))
        {
            at++;
            var ends = html[at] == '/';
            at += ends ? 1 : 0;
            var name = Name(html, at);
            at += name.Length;
            if (name.IsEmpty || UnclosedNames.Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out var before);
            if (!ends && IsRaw(name))
            {
                at = EndOf(html, at, name);
            }
            else if (!ends)
            {
                names[name] = before + 1;
                deepest = Math.Max(deepest, ++depth);
            }
            else if (before > 0)
            {
                names[name] = before - 1;
                depth--;
            }
        }

        return deepest;
    }

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < LongestName && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return end > at && char.IsAsciiLetter(html[at]) ? html.AsSpan(at, end - at) : [];
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    // What is in a script is no element; without an end, all that follows is in it.
    private static int EndOf(string html, int at, ReadOnlySpan<char> name)
    {
        var end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
