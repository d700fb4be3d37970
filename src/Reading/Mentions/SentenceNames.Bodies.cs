namespace Rejoinder.Reading.Mentions;

/// <summary>Where a body's name begins and ends.</summary>
internal sealed partial class SentenceNames
{
    // A body whose type word or legal form ends the stretch, or stands in it before a title: "National Press Council Chair Ann Lee".
    private int? BodyAt(int at, int end, int honorific)
    {
        if (honorific > 0 && at + honorific < end && NameLists.IsGivenName(Text(at + honorific)) && !NameLists.IsType(Text(end - 1)))
        {
            return null;
        }

        if (LegalFormEnd(at, end) is { } firm)
        {
            Add(at, firm, PartyKind.Organisation, "rule:legal-form");
            return firm;
        }

        var type = end - 1;
        // "White House Press Secretary": there the type word is part of a title.
        while (
            type > at
            && (!NameLists.IsType(Text(type)) || (type < end - 1 && NameLists.Honorifics.LongestAt(prose, words, type).Length > 1))
        )
        {
            type--;
        }

        if (type == at)
        {
            return HeadedBody(at, end) ?? CoordinatedBody(at, end);
        }

        if (type < end - 1 && NameLists.Honorifics.LongestAt(prose, words, type + 1).Length == 0)
        {
            return null;
        }

        var start = at;
        if (words[at].Opens && NameLists.IsFunctionWord(Text(at)))
        {
            start++;
        }

        // "Tell Harbour Council": a sentence may open with a verb.
        if (start < type && words[start].Opens && NameLists.IsCommon(Text(start)) && start + 1 + Known(start + 1) == type + 1)
        {
            start++;
        }

        // "President Hale's Council" was parted by the possessive; "Mr. Hale University" is not a name.
        if (honorific > 0 && honorific < type - at && !IsOfficeOfBody(at))
        {
            return null;
        }

        if (type == start && Known(type) == 0)
        {
            return null;
        }

        // "Russian Federation", "West Bank", "Global Civil Society"
        if (
            (type > start && NameLists.NotNamePhrases.LongestAt(prose, words, type - 1).Length == 2)
            || NameLists.Places.LongestAt(prose, words, start).Length == type + 1 - start
        )
        {
            return null;
        }

        // "Rural Coastal Democrats": what is said of a party is not its name.
        if (type > start && Is(type, "Democrats", "Republicans"))
        {
            Add(Is(type - 1, "House", "Senate", "Congressional") ? type - 1 : type, type + 1, PartyKind.Organisation, "list:organisations");
            return type + 1;
        }

        while (start < type && NameLists.NotNamePhrases.LongestAt(prose, words, start).Length is var not and > 1 && start + not <= type)
        {
            if (start + not == type + 1 || NameLists.IsCommon(Text(start)))
            {
                break;
            }

            start += not;
        }

        if (NameLists.NotNamePhrases.LongestAt(prose, words, start).Length == type + 1 - start)
        {
            return type + 1;
        }

        return AddBody(start, type + 1, "rule:type-word");
    }

    private bool IsOfficeOfBody(int at) =>
        Is(
            at,
            "General",
            "Major",
            "Chief",
            "King",
            "Justice",
            "Saint",
            "Prince",
            "Private",
            "Senate",
            "House",
            "Foreign",
            "Home",
            "Treasury",
            "Leader",
            "Judge"
        );

    // "Ministry of …", "Centers for …": the type word stands first and the name goes on after a small word.
    private int? HeadedBody(int at, int end)
    {
        if (end != at + 1 || !NameLists.IsType(Text(at)))
        {
            return null;
        }

        var stop = Extend(at, end);
        if (stop == end)
        {
            return null;
        }

        Add(at, stop, PartyKind.Organisation, "rule:type-word");
        return stop;
    }

    // "Food and Drug Administration": everyday words, "and", and a stretch that a type word ends.
    private int? CoordinatedBody(int at, int end)
    {
        if (!Is(end, "and", "&") || !words[end].Joined || end + 1 >= words.Count || !words[end + 1].IsCapitalised || !words[end + 1].Joined)
        {
            return null;
        }

        for (var i = at; i < end; i++)
        {
            if (
                !NameLists.IsCommon(Text(i)) && !NameLists.Demonyms.LongestAt(prose, words, i).Length.Equals(1)
                || NameLists.IsStrongType(Text(i))
                || words[i].Possessive
            )
            {
                return null;
            }
        }

        var stop = AtomEnd(end + 1);
        if (stop < end + 3 || !NameLists.IsType(Text(stop - 1)) || Known(end + 1) > 0 || HonorificAt(at, end) > 0)
        {
            return null;
        }

        for (var i = end + 1; i < stop; i++)
        {
            if (!NameLists.IsCommon(Text(i)) && !NameLists.IsType(Text(i)))
            {
                return null;
            }
        }

        return AddBody(at, stop, "rule:type-word");
    }

    private int? LegalFormEnd(int at, int end)
    {
        var last = end - 1;
        while (last > at && !NameLists.IsLegalForm(Text(last)))
        {
            last--;
        }

        if (last > at)
        {
            return last + 1;
        }

        // "Acme, Inc."
        if (end < words.Count && words[end].IsCapitalised && NameLists.IsLegalForm(Text(end)) && Gap(end) is ", ")
        {
            return end + 1;
        }

        return null;
    }

    private ReadOnlySpan<char> Gap(int at) => prose.AsSpan(words[at - 1].Span.End, words[at].Span.Start - words[at - 1].Span.End);

    private int AddBody(int at, int end, string cue)
    {
        var stop = Extend(at, end);
        if (stop == end && BodyNounAfter(at, end, state: false) is { } noun)
        {
            return noun;
        }

        Add(at, stop, PartyKind.Organisation, cue);
        return stop;
    }

    // "of the …", "for …", "on … and …" after a type word.
    private int Extend(int at, int end)
    {
        var extended = false;
        while (end < words.Count && end - at < LongestName && !words[end - 1].Possessive && words[end].Joined && Connects(end, extended))
        {
            var next = end + 1;
            if (Is(next, "the"))
            {
                next++;
            }

            if (next >= words.Count || !words[next].IsCapitalised || !words[next].Joined || !words[next - 1].Joined)
            {
                break;
            }

            var strong = NameLists.IsType(Text(end - 1)) || Is(end - 1, Territories);
            if (
                NameLists.IsFunctionWord(Text(next))
                || (!strong && !Everyday(next, AtomEnd(next)))
                || (HonorificAt(next, AtomEnd(next)) > 0 && PersonEnd(next + 1, true) > next + 1 && !Is(end, "of"))
            )
            {
                break;
            }

            end = BeforeTitle(next, AtomEnd(next));
            end = Coordinated(end);
            extended = true;
        }

        return end;
    }

    // A small word goes on with the name after a type word ("Bank of", "Committee on"), and in what that opened ("… Access to Water").
    private bool Connects(int end, bool extended) =>
        NameLists.IsType(Text(end - 1))
            ? Is(end, "of", "for", "against")
                || (Is(end, "on") && Is(end - 1, TopicTypes))
                || (Is(end, "to", "in") && Is(end - 1, "Embassy", "Delegation"))
            : (Is(end, "of") && Is(end - 1, Territories)) || (extended && Is(end, "of", "in", "to", "for"));

    // "Council of Physicians Chair Ann Lee": the body's name ends before the title.
    private int BeforeTitle(int at, int end)
    {
        for (var i = at + Math.Max(1, HonorificAt(at, end)); i < end; i++)
        {
            if (!IsOfficeOfBody(i) && NameLists.Honorifics.LongestAt(prose, words, i).Length > 0)
            {
                return i;
            }
        }

        return end;
    }

    // "… Health and Human Services", "… Trade, Industry and Energy": everyday words that go on the list.
    private int Coordinated(int end)
    {
        var at = end;
        var commas = 0;
        while (at < words.Count && commas < 5 && Gap(at) is ", " && words[at].IsCapitalised && Everyday(at, AtomEnd(at)))
        {
            at = AtomEnd(at);
            commas++;
        }

        var and = at;
        if (and < words.Count && Is(and, "and", "&") && (words[and].Joined || (commas > 0 && Gap(and) is ", ")))
        {
            var next = and + 1;
            if (
                next < words.Count
                && words[next].IsCapitalised
                && words[next].Joined
                && !words[at - 1].Possessive
                && Everyday(next, AtomEnd(next))
            )
            {
                return AtomEnd(next);
            }
        }

        return end;
    }

    private bool Everyday(int at, int end)
    {
        if (Known(at) > 0 || HonorificAt(at, end) > 0)
        {
            return false;
        }

        for (var i = at; i < end; i++)
        {
            if (!NameLists.IsCommon(Text(i)) || (NameLists.IsStrongType(Text(i)) && (i == at || i == end - 1)))
            {
                return false;
            }
        }

        return !(NameLists.IsType(Text(end - 1)) && Is(end, "of", "for"));
    }

    // "Trump administration", "Iranian government", "Debian project".
    private int? BodyNounAfter(int at, int end, bool state)
    {
        if (
            end >= words.Count
            || !words[end].Joined
            || words[end - 1].Possessive
            || words[end].Shape is not (WordShape.Lower or WordShape.Capital)
        )
        {
            return null;
        }

        var needs = BodyNouns.ValueOf(Text(end));
        if (needs is null || (needs == "state") != state)
        {
            return null;
        }

        Add(at, end + 1, PartyKind.Organisation, "rule:body-noun");
        return end + 1;
    }
}
