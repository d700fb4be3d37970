namespace Rejoinder.Publishing;

/// <summary>Words shortened where a format has room for few.</summary>
internal static class Shortening
{
    /// <summary>The words, in one line, cut after a word and ended by an ellipsis where they are longer than <paramref name="most"/> UTF-16 units.</summary>
    public static string Of(string words, int most)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var room = most - 1;
        var blank = line.LastIndexOf(' ', room);
        var end = blank > room / 2 ? blank : room;
        // Half a character is none.
        end -= char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
