namespace Rejoinder.Reading.Structure;

/// <summary>What the words of a line look like: a person's name, a body's, an office, a country.</summary>
internal static class Wording
{
    private static readonly WordList Honorifics = WordList.Load("forms-of-address");
    private static readonly WordList Roles = WordList.Load("roles");
    private static readonly WordList Organisations = WordList.Load("organisation-words");
    private static readonly WordList Countries = WordList.Load("countries");
    private static readonly string[] Particles =
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "la",
        "le",
        "del",
        "di",
        "da",
        "dos",
        "bin",
        "al",
        "el",
        "ter",
        "ten",
        "zu",
        "y",
        "ibn",
        "bint",
    ];

    public static bool IsCountry(string words) => Countries.Contains(words.Trim().TrimEnd('.')) || Countries.Contains(words.Trim());

    public static bool IsHonorific(string word) => Honorifics.Contains(word.TrimEnd('.'));

    public static bool IsRole(string word) => Roles.Contains(word.Trim(',', '.', ';', ':', '(', ')'));

    public static bool HasRole(string words) =>
        words.Split([' ', '/', '-', '|'], StringSplitOptions.RemoveEmptyEntries).Any(IsRole) || words.Split(' ').Any(IsRole);

    public static bool HasOrganisationWord(string words) =>
        words.Split([' ', ',', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Any(w => Organisations.Contains(w));

    /// <summary>Redacted by the publisher: "[private]".</summary>
    public static bool IsRedacted(string words) =>
        words.TrimEnd(',', ' ').Equals("[private]", StringComparison.OrdinalIgnoreCase)
        || words.TrimEnd(',', ' ').Equals("[redacted]", StringComparison.OrdinalIgnoreCase);

    /// <summary>A group or party as a short label in capitals: "SOC", "EPP/CD".</summary>
    public static bool IsGroup(string words) =>
        words.Length is >= 2 and <= 10 && words.All(c => char.IsUpper(c) || c is '/' or '-' or '&') && char.IsUpper(words[0]);

    /// <summary>Two to six words, all capitalised but for particles, and no word of a body: the shape of a person's name.</summary>
    public static bool IsPerson(string words)
    {
        if (words.Length is 0 or > 80 || HasOrganisationWord(words))
        {
            return false;
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is >= 2 and <= 7
            && parts.All(p =>
                Particles.Contains(p.ToLowerInvariant())
                || (char.IsUpper(p[0]) && p.All(c => char.IsLetter(c) || c is '.' or '-' or '’' or '\'' or ','))
            )
            && parts.Any(p => p.Length > 2)
            && !IsRole(parts[0]);
    }

    /// <summary>Splits honorifics off the front of a name.</summary>
    public static (string? Honorific, string Name) WithoutHonorific(string words)
    {
        var rest = words.Trim();
        var cut = 0;
        while (
            rest[cut..].IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            && IsHonorific(rest[cut..(cut + space)])
            && (rest[cut + space - 1] == '.' || space > 1)
        )
        {
            cut += space + 1;
        }

        return cut == 0 ? (null, rest) : (rest[..cut].Trim(), rest[cut..].Trim());
    }
}
