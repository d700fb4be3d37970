namespace Rejoinder.Reading.Mentions;

/// <summary>Where a person's name ends.</summary>
internal sealed partial class SentenceNames
{
    // Past the last word of a person's name that begins at a word; the same word where none does.
    private int PersonEnd(int start, bool titled)
    {
        var at = start;
        var parts = 0;
        while (at < words.Count && parts < 5 && (at == start ? parts == 0 : words[at].Joined && !words[at - 1].Possessive))
        {
            var word = words[at];
            if (word.Shape == WordShape.Lower)
            {
                var next = at + 1;
                while (
                    next < words.Count
                    && next < at + 3
                    && words[next].Shape == WordShape.Lower
                    && words[next].Joined
                    && Particles.Contains(Text(next))
                )
                {
                    next++;
                }

                if (
                    Particles.Contains(Text(at))
                    && next < words.Count
                    && words[next].Joined
                    && words[next].Shape is WordShape.Capital or WordShape.Mixed
                    && (parts > 0 || titled)
                )
                {
                    at = next + 1;
                    parts++;
                    continue;
                }

                break;
            }

            if (!word.IsCapitalised || NameLists.IsFunctionWord(Text(at)) || Stops(at, parts, titled))
            {
                break;
            }

            at++;
            parts++;
        }

        if (at > start && at < words.Count && Is(at, "Jr.", "Sr.", "Jr", "Sr") && Gap(at) is ", ")
        {
            at++;
        }

        return at;
    }

    private bool Stops(int at, int parts, bool titled)
    {
        if (Is(at, "Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV") && parts > 0)
        {
            return false;
        }

        if (words[at].Shape == WordShape.Initial)
        {
            return false;
        }

        var text = Text(at);
        if (parts == 0)
        {
            return titled
                && (
                    NameLists.IsType(text)
                    || NameLists.NotOrganisations.Contains(text)
                    || Known(at) > 0
                    || (NameLists.IsCommon(text) && !NameLists.IsGivenName(text) && titleCase)
                    || NameLists.NotNamePhrases.LongestAt(prose, words, at).Length > 0
                );
        }

        if (words[at].Shape is WordShape.Mixed && !titled)
        {
            return true;
        }

        return (
                titleCase
                && (titled || parts > 1)
                && words[at - 1].Shape != WordShape.Initial
                && NameLists.IsCommon(text)
                && !NameLists.IsGivenName(text)
            )
            || NameLists.IsType(text)
            || NameLists.IsLegalForm(text)
            || (NameLists.NotOrganisations.Contains(text) && !titled)
            || NameLists.Honorifics.LongestAt(prose, words, at).Length > 0 && NameLists.IsCommon(text) && AtomEnd(at) > at + 1
            || NameLists.KnownOrganisationPhrases.LongestAt(prose, words, at).Length > 0;
    }

    private bool HasGivenName(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (NameLists.IsGivenName(Text(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Letters(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (Text(i).ContainsAnyInRange('0', '9'))
            {
                return false;
            }
        }

        return words[end - 1].Shape != WordShape.Initial || end - at > 2;
    }
}
