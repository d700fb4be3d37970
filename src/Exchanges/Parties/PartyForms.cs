using Rejoinder.Naming;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Parties;

/// <summary>A party with the different forms in which its text names it, parsed once.</summary>
internal sealed class PartyForms
{
    // Forms beyond these are rare spellings of a body that is named very often.
    private const int MostForms = 8;

    public PartyForms(Party party)
    {
        Party = party;
        var kind =
            party.Kind == PartyKind.Person ? NameKind.Person
            : party.Kind == PartyKind.Organisation ? NameKind.Organisation
            : NameKind.Unknown;
        Forms =
        [
            .. party
                .Mentions.Select(m => m.Words)
                .Prepend(party.Name)
                .Select(f => string.Join(' ', f.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Where(f => f.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostForms)
                .Select(f => Name.Parse(f, kind)),
        ];
        Main = Forms.Length > 0 ? Forms[0] : Name.Parse(party.Name, kind);
    }

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>Its forms, the fullest first.</summary>
    public Name[] Forms { get; }

    /// <summary>The fullest form.</summary>
    public Name Main { get; }

    /// <summary>Whether its text gives nothing but one word of a person's name.</summary>
    public bool IsSurnameOnly => Party.Kind == PartyKind.Person && Words(Main).Length == 1;

    /// <summary>The family name of a person as far as the form tells it: the part that is marked so, else the last word.</summary>
    public string? Surname =>
        Party.Kind != PartyKind.Person ? null
        : Words(Main) is { Length: > 0 } words ? (Array.Find(words, w => w.Role == NamePartRole.Family) ?? words[^1]).Text
        : null;

    private static NamePart[] Words(Name name) =>
        [.. name.Parts.Where(p => p.Role is not (NamePartRole.Honorific or NamePartRole.Suffix or NamePartRole.Particle))];
}
