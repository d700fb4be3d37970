using Rejoinder.Naming;

namespace Rejoinder.Publishing;

/// <summary>A person's name as lists are ordered by.</summary>
internal static class SortNames
{
    /// <summary>"Rook, Ada"; the name as it is where its family name is not known, or does not stand at its end.</summary>
    public static string Of(string name)
    {
        var parts = Name.Parse(name, NameKind.Person).Parts.Where(p => p.Role is not NamePartRole.Honorific).ToList();
        var family = parts.FindIndex(p => p.Role is NamePartRole.Family or NamePartRole.Particle);
        if (family <= 0 || !parts.Skip(family).All(p => p.Role is NamePartRole.Family or NamePartRole.Particle))
        {
            return name;
        }

        // As it is written: "Halvorsen-Praat" has two parts and one hyphen.
        var first = name.IndexOf(parts[0].Text, StringComparison.Ordinal);
        var start = name.LastIndexOf(parts[family].Text, StringComparison.Ordinal);
        while (start > 0 && !char.IsWhiteSpace(name[start - 1]))
        {
            start--;
        }

        return first < 0 || start <= first ? name : $"{name[start..].Trim()}, {name[first..start].Trim()}";
    }
}
