using Rejoinder.Naming.Parsing;

namespace Rejoinder.Naming;

/// <summary>One word of a name, with what is known of it. Immutable once parsed.</summary>
public sealed class NamePart
{
    internal NamePart(string text, WordMemory word)
        : this(text, word.Folded, word.Key) => Word = word;

    internal NamePart(string text, string folded, string key)
    {
        Text = text;
        Folded = folded;
        Key = key;
        foreach (var c in key)
        {
            Letters |= 1u << (c & 31);
        }
    }

    /// <summary>The word as written.</summary>
    public string Text { get; }

    /// <summary>The word in plain lower-case Latin letters.</summary>
    public string Folded { get; }

    /// <summary>What it does in the name.</summary>
    public NamePartRole Role { get; internal set; }

    /// <summary>True for one letter that stands for a name.</summary>
    public bool IsInitial => Folded.Length == 1;

    /// <summary>The form that spellings of the word in other languages share.</summary>
    internal string Key { get; }

    /// <summary>What the lists know of the word; null for a word of an index.</summary>
    internal WordMemory? Word { get; }

    /// <summary>A bit for each letter of the key.</summary>
    internal uint Letters { get; }

    /// <summary>How much the word tells, about 1; a longer word more, a common name or a particle less.</summary>
    public float Weight { get; internal set; } = 1;

    /// <summary>The groups of equivalent given names that the word is in.</summary>
    internal int[] Equivalents { get; set; } = [];

    /// <summary>True where it is in a list of given or family names.</summary>
    internal bool IsKnown { get; set; }

    /// <summary>The full names that the word is a short form of, and itself where it is one of those, as numbers.</summary>
    internal int[] Familiar { get; set; } = [];

    /// <summary>The form in which a type word, legal form or generation word compares.</summary>
    internal string? Canonical { get; set; }

    /// <summary>True where the word was not written in the Latin alphabet.</summary>
    internal bool IsForeign { get; init; }

    /// <summary>True where it was written in syllables or characters that stand for words.</summary>
    internal bool IsSyllabic { get; init; }

    /// <summary>Where two syllables were joined to one given name; 0 where none were.</summary>
    internal int Cut { get; init; }

    /// <summary>Other readings of Han characters, as spelling keys.</summary>
    internal string[] Readings { get; init; } = [];

    /// <summary>True where the role is shown by a comma, capitals, or script, and not by place alone.</summary>
    internal bool RoleIsShown { get; set; }

    /// <summary>True where the next word was joined to this one by a hyphen.</summary>
    internal bool HyphenAfter { get; set; }

    /// <summary>The word as written, with its role.</summary>
    public override string ToString() => $"{Text} ({Role})";
}
