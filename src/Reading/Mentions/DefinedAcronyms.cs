namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Finds long forms that the text itself gives an acronym: "Long Form of a Name (LFN)". Letters are matched from the right, each to a word's
/// letter and the first to a word's first letter (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text", 2003). Thread-safe.
/// </summary>
internal static class DefinedAcronyms
{
    private const int LongestAcronym = 12;

    /// <summary>The long form's place and the acronym's, for every definition in a sentence.</summary>
    public static IEnumerable<(TextSpan Long, TextSpan Short)> Find(string prose, TextSpan sentence)
    {
        for (var open = sentence.Start + 4; open < sentence.End; open++)
        {
            if (prose[open] != '(')
            {
                continue;
            }

            var start = open + 1;
            while (start < sentence.End && prose[start] is '"' or '“' or '‘' or '\'' or ' ')
            {
                start++;
            }

            var end = start;
            while (end < sentence.End && end - start <= LongestAcronym && (char.IsLetterOrDigit(prose[end]) || prose[end] is '-' or '&'))
            {
                end++;
            }

            var close = end;
            while (close < sentence.End && prose[close] is '"' or '”' or '’' or '\'' or ' ')
            {
                close++;
            }

            if (close >= sentence.End || prose[close] != ')' || end - start is < 2 or > LongestAcronym || Capitals(prose, start, end) < 2)
            {
                continue;
            }

            var before = open;
            while (before > sentence.Start && prose[before - 1] is ' ' or '”' or '"' or '’' or '\'' or ',')
            {
                before--;
            }

            if (LongFormStart(prose, sentence.Start, before, prose.AsSpan(start, end - start)) is { } longStart)
            {
                yield return (new TextSpan(longStart, before), new TextSpan(start, end));
            }
        }
    }

    private static int Capitals(string prose, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += char.IsUpper(prose[i]) ? 1 : 0;
        }

        return count;
    }

    private static int? LongFormStart(string prose, int limit, int end, ReadOnlySpan<char> acronym)
    {
        // No long form has more than twice as many words as the acronym has letters; a bound on letters keeps the walk short.
        limit = Math.Max(limit, end - (acronym.Length * 24));
        var at = end - 1;
        for (var letter = acronym.Length - 1; letter >= 0; letter--)
        {
            if (!char.IsLetterOrDigit(acronym[letter]))
            {
                continue;
            }

            var wanted = char.ToLowerInvariant(acronym[letter]);
            while (
                at >= limit
                && (char.ToLowerInvariant(prose[at]) != wanted || (letter == 0 && at > limit && char.IsLetterOrDigit(prose[at - 1])))
            )
            {
                if (prose[at] is '.' or ';' or '(' or ')' or '\n')
                {
                    return null;
                }

                at--;
            }

            if (at < limit)
            {
                return null;
            }

            if (letter > 0)
            {
                at--;
            }
        }

        return at >= limit && at < end && char.IsUpper(prose[at]) && prose.AsSpan(at, end - at).Contains(' ') ? at : null;
    }
}
