using Rejoinder.Naming;
using Rejoinder.Reading;

namespace Rejoinder.Register.Parties;

/// <summary>
/// What two names have in common that are taken for one party without asking: the same kind and the same words, whatever their order, case,
/// accents, honorifics and legal forms. A name that tells too little (a surname alone, initials) is joined with nothing; likeness by
/// spelling is a lead for a person and never decides here.
/// </summary>
internal static class PartyKey
{
    /// <summary>The key, and the words by which others find the name; the key is null where the name tells too little.</summary>
    public static (string? Key, IReadOnlyList<string> Words) Of(string name, PartyKind kind)
    {
        var parsed = Name.Parse(name, kind == PartyKind.Person ? NameKind.Person : NameKind.Organisation);
        var words = parsed
            .Parts.Where(p =>
                p.Role is not (NamePartRole.Honorific or NamePartRole.Suffix or NamePartRole.LegalForm or NamePartRole.Particle)
            )
            .Select(p => p.Folded)
            .Where(w => w.Length > 0 && w != "the")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var telling = kind == PartyKind.Person ? words.Count(w => w.Length > 1) >= 2 : words.Any(w => w.Length > 1);
        return (telling ? $"{Word(kind)}:{string.Join(' ', words)}" : null, words);
    }

    /// <summary>The kind as a register writes it.</summary>
    public static string Word(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => "person",
            PartyKind.Organisation => "organisation",
            _ => "place",
        };
}
