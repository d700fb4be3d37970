using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Parsing;

/// <summary>
/// What is reckoned of a word whatever name it stands in, kept for the words met last: names share most of their words. A fixed number of
/// places, each overwritten by the next word that falls on it, so that memory stays bounded; safe to use from many threads.
/// </summary>
internal sealed class WordMemory
{
    private const int Places = 65_536;
    private static readonly WordList Honorifics = WordList.Load("honorifics");
    private static readonly WordList Particles = WordList.Load("particles");
    private static readonly WordList Suffixes = WordList.Load("suffixes");
    private static readonly WordList LegalForms = WordList.Load("legal-forms");
    private static readonly WordList TypeWords = WordList.Load("organisation-types");
    private static readonly WordMemory?[] Met = new WordMemory?[Places];

    private WordMemory(string folded)
    {
        Folded = folded;
        Key = SpellingKey.Of(folded);
        Known = KnownNames.Of(folded);
        Honorific = Honorifics.ValueOf(folded);
        Particle = Particles.ValueOf(folded);
        Suffix = Suffixes.ValueOf(folded);
        LegalForm = LegalForms.ValueOf(folded);
        TypeWord = TypeWords.ValueOf(folded);
    }

    /// <summary>The word in plain letters.</summary>
    public string Folded { get; }

    /// <summary>Its spelling key.</summary>
    public string Key { get; }

    /// <summary>What the lists know of it, or null.</summary>
    public KnownNames.Entry? Known { get; }

    /// <summary>Null for no title; "after" for one that only follows a name, else empty.</summary>
    public string? Honorific { get; }

    /// <summary>The kind of a small word, or null.</summary>
    public string? Particle { get; }

    /// <summary>The form in which a generation word compares, or null.</summary>
    public string? Suffix { get; }

    /// <summary>The group of a legal form, or null.</summary>
    public string? LegalForm { get; }

    /// <summary>The form in which a type word compares, or null.</summary>
    public string? TypeWord { get; }

    /// <summary>What is known of a word in plain letters.</summary>
    public static WordMemory Of(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded)
        {
            hash = (hash ^ c) * 16777619;
        }

        ref var place = ref Met[(hash ^ (hash >> 15)) & (Places - 1)];
        if (place is { } met && folded.SequenceEqual(met.Folded))
        {
            return met;
        }

        return place = new WordMemory(folded.ToString());
    }
}
