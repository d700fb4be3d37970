namespace Rejoinder.Reading.Mentions;

/// <summary>The word lists that tell names from other words, loaded once. Thread-safe.</summary>
internal static class NameLists
{
    // Before the phrases that are made of it: static fields are set in order.
    private static readonly WordList PlaceNames = WordList.Load("places");

    public static readonly WordList CommonWords = WordList.Load("common-words");
    public static readonly WordList OrganisationTypes = WordList.Load("organisation-types");
    public static readonly WordList NotOrganisations = WordList.Load("not-organisations");
    public static readonly WordList NotNames = WordList.Load("not-names");
    public static readonly WordList KnownOrganisations = WordList.Load("known-organisations");
    public static readonly Phrases<string> KnownOrganisationPhrases = PhrasesOf(KnownOrganisations, values: true);
    public static readonly Phrases<string> Places = PhrasesOf(PlaceNames);
    public static readonly Phrases<string> Demonyms = PhrasesOf(WordList.Load("demonyms"));
    public static readonly Phrases<string> Honorifics = PhrasesOf(WordList.Load("honorifics"));
    public static readonly Phrases<string> KnownPersons = PhrasesOf(WordList.Load("known-persons"));
    public static readonly Phrases<string> NotNamePhrases = PhrasesOf(NotNames);

    private static readonly WordList SentenceOpeners = WordList.Load("sentence-openers");
    private static readonly WordList FunctionWords = WordList.Load("function-words");
    private static readonly WordList GivenNames = WordList.Load("given-names");

    /// <summary>A word that begins no name, however it is written: "The", "My".</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => SentenceOpeners.Contains(word) || FunctionWords.Contains(word);

    /// <summary>A given name; of a hyphenated one its first half counts ("Jae-in", "Mary-Anne").</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '‑');
        return GivenNames.Contains(word) || (hyphen > 1 && GivenNames.Contains(word[..hyphen]));
    }

    /// <summary>The whole name of a place: "Norway", "the United Kingdom".</summary>
    public static bool IsPlace(string name) =>
        PlaceNames.Contains(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    public static bool IsCommon(ReadOnlySpan<char> word) => CommonWords.Contains(word);

    /// <summary>A word that says a body: not a legal form.</summary>
    public static bool IsType(ReadOnlySpan<char> word) => OrganisationTypes.ValueOf(word) is { } value && value != "suffix";

    /// <summary>A word that says a body even with nothing beside it.</summary>
    public static bool IsStrongType(ReadOnlySpan<char> word) => OrganisationTypes.ValueOf(word) is "";

    /// <summary>A legal form, which ends a firm's name: "Inc.", "GmbH".</summary>
    public static bool IsLegalForm(ReadOnlySpan<char> word) => OrganisationTypes.ValueOf(word) is "suffix";

    private static Phrases<string> PhrasesOf(WordList list, bool values = false)
    {
        var phrases = new Phrases<string>();
        foreach (var entry in list.Entries)
        {
            phrases.Add(entry, entry);
            if (entry.StartsWith("al-", StringComparison.Ordinal))
            {
                phrases.Add("Al" + entry[2..], entry);
            }

            if (values && list.ValueOf(entry) is { Length: > 0 } full)
            {
                phrases.Add(full, full);
            }
        }

        return phrases;
    }
}
