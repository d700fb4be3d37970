namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Puts the bounds of a proposed name right: whole words, no title, no article, no possessive, no half of a pair of quotation marks or
/// brackets, a legal form or "Jr." that belongs to it. Thread-safe.
/// </summary>
internal static class NameRepair
{
    private const int MostWords = 16;
    private const int Reach = 24;

    /// <summary>The name's place, or null where nothing of a name is left.</summary>
    public static TextSpan? Repair(string prose, TextSpan span, PartyKind kind)
    {
        if (span.Start < 0 || span.End > prose.Length || span.Length <= 0)
        {
            return null;
        }

        var words = WordScanner.Scan(prose, WholeWords(prose, span));
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var first = 0;
        while (first < words.Count && Leads(prose, words, first, kind) is var lead and > 0)
        {
            first += lead;
        }

        if (first >= words.Count)
        {
            return null;
        }

        while (words.Count > first + 1 && words[^1].Shape == WordShape.Lower && NameLists.IsFunctionWord(words[^1].Span.Of(prose)))
        {
            words.RemoveAt(words.Count - 1);
        }

        var start = words[first].Span.Start;
        var end = WithSuffix(prose, kind is PartyKind.Organisation ? WithBody(prose, words[^1]) : words[^1].Span.End, kind);
        if (end < prose.Length && prose[end] == ')' && prose.AsSpan(start, end - start).Contains('('))
        {
            end++;
        }

        return HasName(prose, words, first) && !(kind is PartyKind.Person && IsOffice(prose, words)) ? new TextSpan(start, end) : null;
    }

    // A proposal may end inside a word; a word has at most so many letters that growing it stays cheap.
    private static TextSpan WholeWords(string prose, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < Reach && char.IsLetterOrDigit(prose[start - 1]) && char.IsLetterOrDigit(prose[start]))
        {
            start--;
        }

        while (end < prose.Length && end - span.End < Reach && char.IsLetterOrDigit(prose[end]) && char.IsLetterOrDigit(prose[end - 1]))
        {
            end++;
        }

        // The scanner needs to see "'s" and the stop of "Inc." to place them.
        return new TextSpan(start, Math.Min(prose.Length, end < prose.Length && prose[end] == '.' ? end + 1 : end));
    }

    // How many words at the start are no part of the name: a title, an article.
    private static int Leads(string prose, List<Word> words, int first, PartyKind kind)
    {
        var text = words[first].Span.Of(prose);
        if (words[first].Shape == WordShape.Lower && NameLists.IsFunctionWord(text))
        {
            return 1;
        }

        if (kind == PartyKind.Person)
        {
            var title = NameLists.Honorifics.LongestAt(prose, words, first).Length;
            return first + title < words.Count ? title : 0;
        }

        return
            first + 1 < words.Count
            && text is "The" or "This" or "Our" or "My" or "Your"
            && NameLists.KnownOrganisationPhrases.LongestAt(prose, words, first).Length == 0
            ? 1
            : 0;
    }

    // "Supreme People" goes on to "'s Court": an everyday word in the possessive, with a word for a body after it.
    private static int WithBody(string prose, Word last)
    {
        var end = last.Span.End;
        if (
            end + 3 >= prose.Length
            || prose[end] is not ('’' or '\'')
            || prose[end + 1] != 's'
            || prose[end + 2] != ' '
            || !NameLists.IsCommon(last.Span.Of(prose))
            || NameLists.IsType(last.Span.Of(prose))
        )
        {
            return end;
        }

        var next = WordScanner.Scan(prose, new TextSpan(end + 3, Math.Min(prose.Length, end + 3 + Reach)));
        return next.Count > 0 && next[0].Span.Start == end + 3 && next[0].IsCapitalised && NameLists.IsType(next[0].Span.Of(prose))
            ? next[0].Span.End
            : end;
    }

    private static int WithSuffix(string prose, int end, PartyKind kind)
    {
        var next = end;
        if (next < prose.Length && prose[next] == ',')
        {
            next++;
        }

        if (next >= prose.Length || prose[next] != ' ')
        {
            return end;
        }

        var after = WordScanner.Scan(prose, new TextSpan(next + 1, Math.Min(prose.Length, next + 1 + Reach)));
        if (after.Count == 0 || after[0].Span.Start != next + 1)
        {
            return end;
        }

        var word = after[0].Span.Of(prose);
        return kind switch
        {
            PartyKind.Person when word is "Jr." or "Sr." or "Jr" or "Sr" or "II" or "III" => after[0].Span.End,
            PartyKind.Organisation when NameLists.IsLegalForm(word) && char.IsUpper(word[0]) => after[0].Span.End,
            _ => end,
        };
    }

    // "Indian Commerce Minister" is an office; "Ada Major" and "J. King" are persons.
    private static bool IsOffice(string prose, List<Word> words)
    {
        var last = words[^1].Span.Of(prose);
        return words.Count > 1
            && NameLists.Honorifics.LongestAt(prose, words, words.Count - 1).Length > 0
            && NameLists.IsCommon(last)
            && !words.Exists(w => NameLists.IsGivenName(w.Span.Of(prose)) || w.Shape == WordShape.Initial);
    }

    private static bool HasName(string prose, List<Word> words, int first)
    {
        var capitalised = false;
        for (var i = first; i < words.Count; i++)
        {
            capitalised |= words[i].IsCapitalised || (words[i].Shape == WordShape.Lower && words.Count == 1);
        }

        return capitalised && !(words.Count - first == 1 && NameLists.NotNames.Contains(words[first].Span.Of(prose)));
    }
}
