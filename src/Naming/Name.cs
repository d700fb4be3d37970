using Rejoinder.Naming.Parsing;

namespace Rejoinder.Naming;

/// <summary>
/// A name taken apart: its words in order, each with its role. Parsing never fails; a text without letters is a name without parts.
/// Immutable and thread-safe.
/// </summary>
public sealed class Name
{
    internal Name(string text, NameKind kind, NamePart[] all, NamePart[] compared, string folded)
    {
        Text = text;
        Kind = kind;
        AllParts = all;
        Compared = compared;
        Folded = folded;
        foreach (var part in all)
        {
            Letters += part.Folded.Length;
            IsForeign |= part.IsForeign;
        }
    }

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>A person's or an organisation's.</summary>
    public NameKind Kind { get; }

    /// <summary>Every word in the order written.</summary>
    public IReadOnlyList<NamePart> Parts => AllParts;

    /// <summary>The words in plain lower-case Latin letters, parted by spaces.</summary>
    public string Folded { get; }

    /// <summary>True where it has so few letters that it tells little: six in a person's name, four in the own words of a body's.</summary>
    public bool IsShort =>
        Kind == NameKind.Organisation
            ? Compared.Where(p => p.Role != NamePartRole.Type).Sum(p => p.Folded.Length) <= 4
            : Compared.Sum(p => p.Folded.Length) <= 6;

    /// <summary>True for a person's name of which every word is among those that very many bear.</summary>
    public bool IsCommon =>
        Kind != NameKind.Organisation
        && Compared.Length > 0
        && Array.TrueForAll(
            Compared,
            p => p.IsInitial || (KnownNames.Of(p.Folded) is { } known && (known.Lists & KnownNames.Lists.Common) != 0)
        );

    /// <summary>True where a word was not written in the Latin alphabet.</summary>
    internal bool IsForeign { get; }

    /// <summary>How many letters the words have.</summary>
    internal int Letters { get; }

    internal NamePart[] AllParts { get; }

    /// <summary>The parts that are aligned one to one: all but particles, honorifics, suffixes and legal forms.</summary>
    internal NamePart[] Compared { get; }

    /// <summary>Takes a name apart.</summary>
    public static Name Parse(string text, NameKind kind = NameKind.Unknown) => NameParser.Parse(text, kind);

    /// <summary>The name as written.</summary>
    public override string ToString() => Text;
}
