namespace Rejoinder.Reading.Mentions;

/// <summary>Cuts a stretch of prose into words for the finding of names. Addresses (web, mail) and handles are left out. Thread-safe.</summary>
internal static class WordScanner
{
    // After these the full stop belongs to the name: "Acme Inc.", "Jr.", "St. Mary".
    private static readonly HashSet<string> KeepsStop = new(StringComparer.Ordinal)
    {
        "Inc",
        "Ltd",
        "Corp",
        "Co",
        "Jr",
        "Sr",
        "St",
        "Dr",
        "Mr",
        "Mrs",
        "Ms",
        "Mx",
        "Prof",
        "Sen",
        "Rep",
        "Gov",
        "Gen",
        "Lt",
        "Col",
        "Sgt",
        "Capt",
        "Maj",
        "Adm",
        "Amb",
        "Hon",
        "JR",
        "SR",
        "INC",
        "LTD",
        "CORP",
        "DR",
        "MR",
        "MRS",
        "Rev",
        "Messrs",
        "Sens",
        "Reps",
        "Ltda",
        "Pty",
        "Pvt",
        "Cmdr",
        "Esq",
        "Mme",
    };

    public static List<Word> Scan(string prose, TextSpan within)
    {
        var words = new List<Word>();
        var at = within.Start;
        var last = -1;
        var opens = true;
        while (at < within.End)
        {
            if (!char.IsLetterOrDigit(prose[at]))
            {
                opens |= prose[at] is '"' or '“' or '«' or ':' or '\n' or '•' or '|';
                at++;
                continue;
            }

            var end = EndOf(prose, at, within.End, out var address);
            if (address || (at > within.Start && prose[at - 1] is '@' or '/' or '\\' or '_' or '#'))
            {
                last = -1;
                at = end;
                continue;
            }

            var stop = TrimPossessive(prose, at, end, out var possessive);
            if (stop == end && end < within.End && prose[end] == '.' && TakesStop(prose, at, end))
            {
                stop = end = end + 1;
            }
            else if (
                !possessive
                && end < within.End
                && prose[end] is '’' or '\''
                && prose[end - 1] is 's'
                && IsSpaceOrEnd(prose, end + 1, within.End)
            )
            {
                possessive = true;
            }

            var span = new TextSpan(at, stop);
            words.Add(new Word(span, ShapeOf(prose.AsSpan(at, stop - at)), possessive, opens, last >= 0 && JoinsAt(prose, last, at)));
            opens = false;
            last = end;
            if (possessive)
            {
                last = end + (end < within.End && prose[end] is '’' or '\'' ? 1 : 0);
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    public static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0,
            lower = 0;
        var inner = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                upper++;
                inner |= i > 0 && char.IsLetterOrDigit(word[i - 1]);
            }
            else if (char.IsLower(word[i]))
            {
                lower++;
            }
        }

        if (upper == 0)
        {
            return lower > 0 && char.IsLower(word[0]) ? WordShape.Lower : WordShape.Other;
        }

        if (lower == 0)
        {
            return upper == 1
                ? (char.IsUpper(word[0]) && word.Length <= 2 && (word.Length == 1 || word[1] == '.') ? WordShape.Initial : WordShape.Upper)
                : WordShape.Upper;
        }

        if (char.IsUpper(word[0]) && (!inner || IsPrefixed(word)))
        {
            return WordShape.Capital;
        }

        return inner || char.IsUpper(word[0]) ? WordShape.Mixed : WordShape.Lower;
    }

    // "McKay", "MacDonald", "DeVries": one capital inside, after a prefix of family names.
    private static bool IsPrefixed(ReadOnlySpan<char> word) =>
        (word.StartsWith("Mc", StringComparison.Ordinal) && word.Length > 3)
        || (word.StartsWith("Mac", StringComparison.Ordinal) && word.Length > 5)
        || (word.StartsWith("De", StringComparison.Ordinal) && word.Length > 4)
        || (word.StartsWith("La", StringComparison.Ordinal) && word.Length > 4)
        || (word.StartsWith("Le", StringComparison.Ordinal) && word.Length > 4)
        || (word.StartsWith("Van", StringComparison.Ordinal) && word.Length > 5);

    private static int EndOf(string prose, int at, int limit, out bool address)
    {
        address = false;
        var i = at;
        while (i < limit)
        {
            var c = prose[i];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
                continue;
            }

            var next = i + 1 < limit ? prose[i + 1] : ' ';
            if (c is '@' or ':' && (c == '@' ? char.IsLetterOrDigit(next) : next == '/' && i + 2 < limit && prose[i + 2] == '/'))
            {
                address = true;
                while (i < limit && !char.IsWhiteSpace(prose[i]) && prose[i] is not (')' or '>' or '|'))
                {
                    i++;
                }

                return i;
            }

            if (c is '-' or '’' or '\'' or '‑' or '&' or '.' or '+' && char.IsLetterOrDigit(next))
            {
                i++;
                continue;
            }

            // "U.S." and "D.C." keep their last stop.
            if (c == '.' && i - at >= 3 && prose[i - 2] == '.' && char.IsUpper(prose[i - 1]))
            {
                i++;
            }

            return i;
        }

        return i;
    }

    private static int TrimPossessive(string prose, int at, int end, out bool possessive)
    {
        possessive = end - at > 2 && prose[end - 1] is 's' or 'S' && prose[end - 2] is '’' or '\'';
        return possessive ? end - 2 : end;
    }

    private static bool TakesStop(string prose, int at, int end) =>
        (end - at == 1 && char.IsUpper(prose[at]))
        || KeepsStop.Contains(prose[at..end])
        || (end - at is 2 && char.IsUpper(prose[at]) && prose[at..end] is "Ch" or "Th" or "Yu");

    private static bool IsSpaceOrEnd(string prose, int at, int limit) => at >= limit || char.IsWhiteSpace(prose[at]);

    // Only blanks (one space, or the blanks of a link's markup) and at most one ampersand: "Hale & Sons".
    private static bool JoinsAt(string prose, int last, int at)
    {
        var ampersands = 0;
        for (var i = last; i < at; i++)
        {
            if (prose[i] == '&' && ampersands++ == 0)
            {
                continue;
            }

            if (prose[i] is not (' ' or '\u00a0'))
            {
                return false;
            }
        }

        return at > last;
    }
}
