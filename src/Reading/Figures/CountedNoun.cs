namespace Rejoinder.Reading.Figures;

/// <summary>The noun that a number counts: how far its phrase reaches, and the noun itself in the singular.</summary>
internal readonly record struct CountedNoun(int Next, string Singular)
{
    private const int MostWords = 7;

    private static readonly WordList Units = WordList.Load("measure-units");
    private static readonly WordList Irregular = WordList.Load("irregular-plurals");
    private static readonly WordList Stops = WordList.Load("noun-phrase-stops");
    private static readonly WordList SingularS = WordList.Load("singular-s");

    /// <summary>The phrase that begins at a token: adjectives, then the first plural, and a second plural joined to it by "and".</summary>
    public static CountedNoun? Read(FigureTokens tokens, int i)
    {
        if (Head(tokens, i, MostWords, mayJoin: true) is not { } head)
        {
            return null;
        }

        var singular = SingularOf(tokens.Text(head))!;
        var next = head + 1;

        // "missiles and drones", "sons, husbands, and brothers": plain plurals in a row are counted together.
        var comma = next;
        while (tokens.IsSymbol(comma, ',') && IsPlural(tokens, comma + 1) && Series(tokens, comma))
        {
            comma += 2;
        }

        var and = tokens.IsSymbol(comma, ',') ? comma + 1 : comma;
        if (tokens.IsAny(and, "and", "or") && !tokens[and + 1].AfterBreak && Conjunct(tokens, and + 1) is { } last)
        {
            next = last + 1;
        }

        return new CountedNoun(next, singular);
    }

    /// <summary>True for a noun that measures: year, mile, tonne.</summary>
    public static bool IsMeasure(string singular) => Units.Contains(singular);

    /// <summary>A measure in the singular: "one year".</summary>
    public static CountedNoun? ReadUnit(FigureTokens tokens, int i) =>
        tokens.IsWord(i) && Units.Contains(tokens.Text(i)) ? new CountedNoun(i + 1, tokens.Text(i).ToString()) : null;

    /// <summary>True where the word is a plural noun by its form.</summary>
    public static bool IsPlural(FigureTokens tokens, int i) => tokens.IsWord(i) && SingularOf(tokens.Text(i)) is not null;

    /// <summary>The singular of a plural, or null where the word is none.</summary>
    public static string? SingularOf(ReadOnlySpan<char> word)
    {
        if (Irregular.ValueOf(word) is { } irregular)
        {
            return irregular;
        }

        if (word.Length < 4 && !(word.Length == 3 && char.IsUpper(word[1])) || word[^1] != 's' || word.IndexOfAny('\'', '’') >= 0)
        {
            return null;
        }

        if (Stops.Contains(word) || SingularS.Contains(word) || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is"))
        {
            return null;
        }

        var lower = char.IsUpper(word[1]) ? word.ToString() : word.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4 ? lower[..^3] + "y"
            : EndsHissing(lower) ? lower[..^2]
            : lower[..^1];
    }

    private static bool EndsHissing(string lower) =>
        lower.EndsWith("sses", StringComparison.Ordinal)
        || lower.EndsWith("ches", StringComparison.Ordinal)
        || lower.EndsWith("shes", StringComparison.Ordinal)
        || lower.EndsWith("xes", StringComparison.Ordinal);

    private static int? Head(FigureTokens tokens, int i, int most, bool mayJoin)
    {
        for (var words = 0; words < most; words++, i++)
        {
            // "8-ounce bottles"
            if (tokens.IsDigits(i) && tokens.IsGluedDash(i + 1) && tokens.IsWord(i + 2))
            {
                i += 2;
            }

            if (!tokens.IsWord(i) || tokens[i].AfterBreak)
            {
                return null;
            }

            if (IsPlural(tokens, i) && !tokens.IsGluedDash(i + 1))
            {
                return i;
            }

            var text = tokens.Text(i);
            if (
                Stops.Contains(text)
                && !(mayJoin && tokens.Is(i, "and") && words > 0 && !tokens.IsAny(i - 1, "more", "others") && JoinsAdjectives(tokens, i))
            )
            {
                return null;
            }

            // "U.S. citizens", "energy-saving lamps"
            while (
                text.Length == 1
                && tokens.IsSymbol(i + 1, '.')
                && tokens.IsGlued(i + 1)
                && tokens.IsWord(i + 2)
                && tokens.Text(i + 2).Length == 1
                && tokens.IsGlued(i + 2)
            )
            {
                i += 2;
            }

            if (text.Length == 1 && tokens.IsSymbol(i + 1, '.') && tokens.IsGlued(i + 1))
            {
                i++;
            }

            while (tokens.IsGluedDash(i + 1))
            {
                i += 2;
            }
        }

        return null;
    }

    // "construction and manufacturing jobs": "and" inside the phrase, with one more word before the plural.
    private static bool JoinsAdjectives(FigureTokens tokens, int and) => Head(tokens, and + 1, 3, mayJoin: false) is not null;

    private static bool Series(FigureTokens tokens, int comma)
    {
        // Only a list that comes to its "and" is one.
        for (var i = 0; i < 6 && tokens.IsSymbol(comma, ','); i++)
        {
            if (tokens.IsAny(comma + 1, "and", "or"))
            {
                return true;
            }

            comma += 2;
        }

        return tokens.IsAny(comma, "and", "or");
    }

    private static int? Conjunct(FigureTokens tokens, int i)
    {
        if (IsPlural(tokens, i) && !tokens.IsGluedDash(i + 1))
        {
            return i;
        }

        // "Asian Americans and Pacific Islanders"
        return tokens.IsCapitalised(i) && tokens.IsCapitalised(i + 1) && IsPlural(tokens, i + 1) ? i + 1 : null;
    }
}
