namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Finds the names of one sentence by how words are written, by the word lists and by the words around them. A capitalised stretch is read
/// from the left: titles are set aside, known bodies and places taken, type words ("… Foundation", "Ministry of …") make a body, given
/// names a person. Not thread-safe; one a sentence.
/// </summary>
internal sealed partial class SentenceNames(string prose, List<Word> words, bool titleCase)
{
    private static readonly WordList Particles = WordList.Load("name-particles");
    private static readonly WordList BodyNouns = WordList.Load("body-nouns");

    // No name is longer; without a bound a hostile line of capitalised words would be read again from each of its words.
    private const int LongestName = 24;

    private static readonly string[] TopicTypes =
    [
        "Committee",
        "Subcommittee",
        "Commission",
        "Council",
        "Panel",
        "Group",
        "Center",
        "Centre",
        "Office",
        "Force",
        "Party",
        "Coalition",
        "Institute",
        "Bureau",
        "Forum",
        "Network",
        "Board",
        "Team",
        "Caucus",
        "Partnership",
        "Campaign",
        "Initiative",
    ];
    private static readonly string[] Territories = ["District", "Republic", "Kingdom", "States", "Commonwealth"];
    private readonly List<Mention> _found = [];
    private readonly List<Mention> _singles = [];

    /// <summary>Names that the rules are sure of.</summary>
    public IReadOnlyList<Mention> Found => _found;

    /// <summary>Single unknown capitalised words, of which the whole document must tell what they are.</summary>
    public IReadOnlyList<Mention> Singles => _singles;

    public SentenceNames Find()
    {
        var at = 0;
        while (at < words.Count)
        {
            if (!words[at].IsCapitalised || IsCompound(at))
            {
                // "al-Qaeda" and the like begin small.
                var (length, _) = NameLists.KnownOrganisationPhrases.LongestAt(prose, words, at);
                if (length > 0)
                {
                    Add(at, at + length, PartyKind.Organisation, "list:organisations");
                }

                at += Math.Max(1, length);
                continue;
            }

            if (NameLists.IsFunctionWord(Text(at)))
            {
                var known = Math.Max(Known(at), NameLists.Places.LongestAt(prose, words, at).Length);
                if (known > 1)
                {
                    at = Read(at, AtomEnd(at));
                    continue;
                }

                at++;
                continue;
            }

            at = Read(at, AtomEnd(at));
        }

        return this;
    }

    private ReadOnlySpan<char> Text(int at) => prose.AsSpan(words[at].Span.Start, words[at].Span.Length);

    private bool Is(int at, params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (at < words.Count && Text(at).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    // "Geneva-based", "Secretary-designate", "Franco-Germans": a capital and a hyphen make no name.
    private bool IsCompound(int at)
    {
        var text = Text(at);
        var hyphen = text.IndexOfAny('-', '‑');
        if (hyphen <= 0 || hyphen >= text.Length - 3)
        {
            return false;
        }

        var tail = text[(hyphen + 1)..];
        return ((char.IsLower(tail[0]) && NameLists.IsCommon(tail)) || NameLists.NotNames.Contains(tail))
            && NameLists.KnownOrganisationPhrases.LongestAt(prose, words, at).Length == 0
            && NameLists.Honorifics.LongestAt(prose, words, at).Length == 0;
    }

    // Past the last of the capitalised words that stand together.
    private int AtomEnd(int at)
    {
        var end = at + 1;
        while (
            end < words.Count
            && end - at < LongestName
            && words[end].IsCapitalised
            && words[end].Joined
            && !NameLists.IsFunctionWord(Text(end))
            && !IsCompound(end)
            && (!words[end - 1].Possessive || KeepsPossessive(end - 1))
        )
        {
            end++;
        }

        return end;
    }

    // "People's Alliance", "Women's Federation": everyday words in the possessive belong to a body's name where a type word ends it.
    private bool KeepsPossessive(int at)
    {
        if (!NameLists.IsCommon(Text(at)) && !NameLists.IsCommon(Text(at).TrimEnd('s')))
        {
            return false;
        }

        var end = at + 1;
        while (
            end < words.Count
            && end - at < LongestName
            && words[end].IsCapitalised
            && words[end].Joined
            && (end == at + 1 || !words[end - 1].Possessive)
        )
        {
            end++;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (NameLists.IsType(Text(i)))
            {
                return true;
            }
        }

        return false;
    }

    // Reads the capitalised stretch [at, end) and returns where reading goes on; that may lie past its end.
    private int Read(int at, int end)
    {
        while (at < end)
        {
            at = ReadOne(at, end);
        }

        return at;
    }

    private int ReadOne(int at, int end)
    {
        var honorific = HonorificAt(at, end);
        if (!titleCase && honorific == 0 && !Everyday(at, end) && BodyNounAfter(at, end, state: false) is { } project)
        {
            return project;
        }

        if (Is(at, "Hurricane", "Hurricanes", "Typhoon") && at + 1 < end)
        {
            return at + 2;
        }

        if ((!titleCase || EndsVerbs(at)) && BodyAt(at, end, honorific) is { } body)
        {
            return body;
        }

        var known = Known(at);
        if (known > 0 && known >= honorific)
        {
            return AddBody(at, at + known, "list:organisations");
        }

        if (honorific > 0)
        {
            var start = at + honorific;
            var stop = start < words.Count && words[start].Joined && !words[start - 1].Possessive ? PersonEnd(start, titled: true) : start;
            if (NamesThing(stop))
            {
                return AtomEnd(stop);
            }

            if (stop > start && !IsRole(at, start, stop))
            {
                Add(start, stop, PartyKind.Person, "rule:honorific");
                return stop;
            }

            return Math.Max(start, at + 1);
        }

        var not = NameLists.NotNamePhrases.LongestAt(prose, words, at).Length;
        var place = NameLists.Places.LongestAt(prose, words, at).Length;
        var demonym = NameLists.Demonyms.LongestAt(prose, words, at).Length;
        if (place < 2 && demonym == 0 && NameLists.IsGivenName(Text(at)) && words[at].Shape != WordShape.Mixed)
        {
            var stop = PersonEnd(at, titled: false);
            if (NamesThing(stop))
            {
                return AtomEnd(stop);
            }

            if (stop > at + 1 && Letters(at, stop))
            {
                Add(at, stop, PartyKind.Person, "list:given-names");
                return stop;
            }
        }

        var person = NameLists.KnownPersons.LongestAt(prose, words, at).Length;
        if (person > 0)
        {
            if (BodyNounAfter(at, at + person, state: true) is { } administration)
            {
                return administration;
            }

            Add(at, at + person, PartyKind.Person, "list:persons");
            return at + person;
        }

        if (place > 0 && place >= not)
        {
            if (BodyNounAfter(at, at + place, state: true) is { } state)
            {
                return state;
            }

            Add(at, at + place, PartyKind.Place, "list:places");
            return at + place;
        }

        if (demonym > 0)
        {
            return BodyNounAfter(at, at + demonym, state: true) ?? at + Math.Max(demonym, not);
        }

        if (not > 0)
        {
            return at + not;
        }

        return Unknown(at, end);
    }

    // In a title-cased line a stretch after a small word holds a name alone; elsewhere its first words may be verbs.
    private bool EndsVerbs(int at) =>
        at > 0 && words[at - 1].Shape == WordShape.Lower && words[at].Joined && words[at].Shape != WordShape.Upper;

    // "Chief Innovation Officer", "Legal Advisor": everyday words after a role are more of the role; after "Mrs." or "President" a name.
    private bool IsRole(int at, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (!NameLists.IsCommon(Text(i)) || NameLists.IsGivenName(Text(i)))
            {
                return false;
            }
        }

        return stop - start > 1
            || NameLists.Honorifics.LongestAt(prose, words, start).Length > 0
            || Is(
                start - 1,
                "Director",
                "Chief",
                "Officer",
                "Chair",
                "Adviser",
                "Advisor",
                "Founder",
                "Executive",
                "Assistant",
                "Counsel",
                "Editor",
                "Private",
                "Specialist",
                "Major",
                "Count",
                "Citizen",
                "Host",
                "Deputy",
                "Economist",
                "Leader",
                "Attorney",
                "Don",
                "Analyst",
                "Advocate"
            );
    }

    // "Ada Hale Airport", "the Hale Report": the person's name is part of a thing's.
    private bool NamesThing(int stop) =>
        stop > 0
        && stop < words.Count
        && words[stop].Shape == WordShape.Capital
        && words[stop].Joined
        && !words[stop - 1].Possessive
        && !titleCase
        && NameLists.NotOrganisations.Contains(Text(AtomEnd(stop) - 1));

    // A title in front of a name; not one where it is a body's own word ("General Assembly", "Chief Executive Council").
    private int HonorificAt(int at, int end)
    {
        var length = NameLists.Honorifics.LongestAt(prose, words, at).Length;
        while (length > 0 && at + length < end && NameLists.Honorifics.LongestAt(prose, words, at + length).Length is var more and > 0)
        {
            length += more;
        }

        return length;
    }

    private int Known(int at)
    {
        var length = NameLists.KnownOrganisationPhrases.LongestAt(prose, words, at).Length;
        // "Target", "Apple", "Shell" at the head of a sentence or in a title are everyday words.
        return length == 1 && (titleCase || words[at].Opens) && words[at].Shape == WordShape.Capital && NameLists.IsCommon(Text(at))
            ? 0
            : length;
    }

    // Capitalised words of which no list knows anything.
    private int Unknown(int at, int end)
    {
        if (NameLists.NotOrganisations.Contains(Text(end - 1)) || (end - at > 1 && titleCase && words[at].Shape != WordShape.Mixed))
        {
            return NameLists.NotOrganisations.Contains(Text(end - 1)) ? end : at + 1;
        }

        var stop = at;
        while (
            stop < end
            && !NameLists.IsCommon(Text(stop))
            && !NameLists.IsType(Text(stop))
            && words[stop].Shape is WordShape.Capital or WordShape.Initial
        )
        {
            stop++;
        }

        if (
            stop - at is >= 2
            && stop - at <= (HasGivenName(at, stop) ? 6 : 4)
            && stop == end
            && Letters(at, stop)
            && words[at].Shape == WordShape.Capital
        )
        {
            // An unknown pair of words is more often a person than anything else.
            if (BodyNounAfter(at, stop, state: false) is { } body)
            {
                return body;
            }

            var person = PersonEnd(at, titled: false);
            Add(at, Math.Max(person, stop), PartyKind.Person, "rule:unknown-words");
            return Math.Max(person, stop);
        }

        if (end - at == 1)
        {
            if (BodyNounAfter(at, end, state: false) is { } body)
            {
                return body;
            }

            if (!NameLists.IsCommon(Text(at)) && BodyNounAfter(at, end, state: true) is { } state)
            {
                return state;
            }

            if (!NameLists.IsCommon(Text(at)) && words[at].Shape != WordShape.Initial && words[at].Span.Length > 1)
            {
                _singles.Add(new Mention(words[at].Span, PartyKind.Organisation, "rule:single"));
            }
        }

        return at + 1;
    }

    private void Add(int at, int end, PartyKind kind, string cue) =>
        _found.Add(new Mention(new TextSpan(words[at].Span.Start, words[end - 1].Span.End), kind, cue));
}
