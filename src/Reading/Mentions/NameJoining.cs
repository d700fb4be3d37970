using System.Text;
using AnyAscii;
using Rejoinder.Naming;

namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Says whether two forms of a name inside one text can name one party. Forms are compared in folded shape (small letters, no diacritics,
/// no stops). Thread-safe.
/// </summary>
internal static class NameJoining
{
    /// <summary>Words of two names as unlike as this are two words: familiar forms and spellings are more alike, a letter off in a short name is less.</summary>
    private const double Alike = 0.85;

    private static readonly Dictionary<string, string> Acronyms = NameLists
        .KnownOrganisations.Entries.Where(e => NameLists.KnownOrganisations.ValueOf(e) is { Length: > 0 })
        .GroupBy(e => BodyCore(NameLists.KnownOrganisations.ValueOf(e)!))
        .ToDictionary(g => g.Key, g => Letters(g.First()), StringComparer.Ordinal);

    /// <summary>The form that is compared: small letters without diacritics, words parted by one space.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Transliterate())
        {
            if (c is '.' or ',' or '"' or '“' or '”')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '-' or '‑' or '–')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(c is '’' ? '\'' : char.ToLowerInvariant(c));
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The words of a person's name, folded, generational suffixes left out.</summary>
    public static string[] PersonWords(string name) =>
        [.. Fold(name).Split(' ').Where(w => w is not ("jr" or "sr" or "ii" or "iii" or "iv" or ""))];

    /// <summary>Two full names of one person: the same family name, and no word beside it that the engine of names takes for another.</summary>
    public static bool SamePerson(string[] a, string[] b) => a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && AreAlike(a, b);

    /// <summary>A short form of a longer name: the family name, its last words, or the given name.</summary>
    public static bool IsShortOf(string[] shorter, string[] longer) =>
        shorter.Length < longer.Length
        && (
            longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter)
            || (shorter.Length == 1 && shorter[0].Length > 1 && AreAlike(shorter, [longer[0]]))
        );

    /// <summary>A body's name without its article and legal form, folded.</summary>
    public static string BodyCore(string name)
    {
        var words = Fold(name).Split(' ').ToList();
        if (words.Count > 1 && words[0] == "the")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && NameLists.IsLegalForm(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    /// <summary>The letters by which an acronym is looked up, capitals.</summary>
    public static string Letters(string acronym) =>
        acronym.Any(char.IsUpper) ? string.Concat(acronym.Where(char.IsLetterOrDigit)).ToUpperInvariant() : "";

    /// <summary>The acronyms that a long name can have: first letters with and without small words, and the one by which it is known.</summary>
    public static IEnumerable<string> Initials(string name)
    {
        var words = name.Split([' ', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        var all = string.Concat(words.Select(w => w[0])).ToUpperInvariant();
        var capitals = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return new[] { all, capitals, Acronyms.GetValueOrDefault(BodyCore(name)) ?? all }.Where(i => i.Length > 1).Distinct();
    }

    /// <summary>The word that says what a body is, by which alone it can be meant: "Assembly" of "Assembly of …", or the last word.</summary>
    public static string? HeadWord(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var small = Array.FindIndex(words, 1, w => w is "of" or "for" or "on");
        var head = small > 0 ? words[small - 1] : words[^1];
        return NameLists.IsType(head) ? head : null;
    }

    /// <summary>"Joseph R. Hale", "Joe Hale" and "J. Hale" agree; "Joseph R. Hale" and "Joseph M. Hale" do not.</summary>
    private static bool AreAlike(string[] a, string[] b) =>
        NameMatcher
            .Compare(Name.Parse(string.Join(' ', a), NameKind.Person), Name.Parse(string.Join(' ', b), NameKind.Person))
            .LeastLikeness >= Alike;
}
