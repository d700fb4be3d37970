using System.Runtime.InteropServices;

namespace Rejoinder.Naming.Parsing;

/// <summary>The words of a person's name -> parts with roles: lists first, then commas and capitals, then place.</summary>
internal static class PersonWords
{
    /// <summary>The parts in the order written.</summary>
    public static NamePart[] Parts(List<RawWord> words)
    {
        SplitServantOf(words);
        SyllabicNames.Join(words);
        var raw = CollectionsMarshal.AsSpan(words);
        var parts = new NamePart[raw.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Part(raw[i]);
        }

        MarkParticles(raw, parts);
        MarkHonorifics(raw, parts);
        MarkPeerage(raw, parts);
        MarkSuffixes(raw, parts);
        MarkFamilyAndGiven(raw, parts);
        return parts;
    }

    private static NamePart Part(in RawWord word)
    {
        var met = WordMemory.Of(word.Folded);
        var part = new NamePart(word.Text, met)
        {
            IsForeign = word.IsForeign,
            IsSyllabic = word.IsSyllabic,
            Cut = word.Cut,
            Readings = word.Readings,
            HyphenAfter = word.HyphenAfter,
            Weight = NameWeights.OfLength(word.Folded.Length),
        };
        if (met.Known is { } known)
        {
            part.Equivalents = known.Equivalents;
            part.IsKnown = true;
            part.Familiar = known.Familiar;
            if ((known.Lists & KnownNames.Lists.Common) != 0)
            {
                part.Weight *= NameWeights.CommonName;
            }
        }

        if (IsServantOf(word.Folded))
        {
            part.Weight = NameWeights.ServantOf;
        }

        return part;
    }

    private static bool IsServantOf(string folded) =>
        folded is "abd" or "abdul" or "abdel" or "abdal" or "abdol" or "abdur" or "abdus" or "abdoul" or "abdu";

    /// <summary>"Abdulrahman", "Abdul Rahman" and "Abd al-Rahman" are one name: the first is cut so that they compare.</summary>
    private static void SplitServantOf(List<RawWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Folded.Length < 9 || !word.Folded.StartsWith("abd", StringComparison.Ordinal))
            {
                continue;
            }

            var cut = word.Folded[3] == 'o' && word.Folded[4] == 'u' ? 6 : 5;
            var rest = word.Folded[cut..];
            if (
                rest.Length < 4
                || rest.StartsWith("la", StringComparison.Ordinal) && rest.Length < 6
                || word.Folded[cut - 1] is not ('l' or 'r' or 's' or 'n' or 'z')
            )
            {
                continue;
            }

            var first = word;
            first.Folded = word.Folded[..cut];
            first.CommaAfter = false;
            first.HyphenAfter = true;
            word.Folded = rest;
            words[i] = first;
            words.Insert(i + 1, word);
            i++;
        }
    }

    private static void MarkParticles(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (parts[i].Folded.Length > 5 || raw[i].CommaAfter || parts[i].Word!.Particle is not { } kind)
            {
                continue;
            }

            // A name that opens with such a word, or that has only one more, may well mean it as a name: Ben, An, Do, Le.
            var opens =
                i == 0 && !(kind == "article" && (raw[i].HyphenAfter || parts.Length > 2)) && !(kind == "family" && parts.Length > 2);
            if (opens || parts[i].Folded is "e" or "y" or "d" or "t" or "l" && (raw[i].DotAfter || raw[i].IsCapitals))
            {
                continue;
            }

            parts[i].Role = NamePartRole.Particle;
            parts[i].Weight = NameWeights.Particle;
            parts[i].Canonical = kind;
            if (kind == "patronymic" && !parts[i + 1].IsInitial)
            {
                parts[i + 1].Role = NamePartRole.Patronymic;
            }
        }
    }

    private static void MarkHonorifics(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        var left = 0;
        foreach (var part in parts)
        {
            left += part.Role == NamePartRole.Particle ? 0 : 1;
        }

        var opening = true;
        for (var i = 0; i < parts.Length && left > 1; i++)
        {
            var isTitle =
                parts[i].Word!.Honorific == ""
                && (parts[i].Folded != "ma" || parts[i].IsForeign)
                && !(left == 2 && i > 0 && !raw[i - 1].CommaAfter);
            if (isTitle && (opening || IsReligious(parts[i].Folded)))
            {
                Mark(parts[i]);
                left--;
            }
            else
            {
                opening = raw[i].CommaAfter;
            }
        }

        // "Hon. Dolinsky MP": a title in front says that the rest is a name, and one word may be all of it.
        var least = parts is [{ Role: NamePartRole.Honorific }, ..] ? 1 : 2;
        for (var i = parts.Length - 1; i > 0 && left > least && IsAfterName(parts[i]) && (left > 2 || raw[i].IsCapitals); i--)
        {
            Mark(parts[i]);
            left--;
        }

        static void Mark(NamePart part)
        {
            part.Role = NamePartRole.Honorific;
            part.Weight = NameWeights.Honorific;
        }
    }

    /// <summary>"John Alder, Baron Alder of Hill": what follows the title says the name again.</summary>
    private static void MarkPeerage(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        for (var i = 2; i < parts.Length - 1; i++)
        {
            if (raw[i - 1].CommaAfter && parts[i].Folded is "baron" or "baroness" or "lord" or "lady" or "viscount" or "earl" or "count")
            {
                foreach (var part in parts.AsSpan(i))
                {
                    part.Role = NamePartRole.Honorific;
                    part.Weight = NameWeights.Honorific;
                }

                return;
            }
        }
    }

    private static bool IsAfterName(NamePart part) =>
        part.Role != NamePartRole.Honorific && part.Word!.Honorific is not null && part.Word.Suffix is null;

    private static bool IsReligious(string folded) =>
        folded
            is "haji"
                or "hajji"
                or "mullah"
                or "mulla"
                or "sheikh"
                or "shaykh"
                or "sayyid"
                or "maulavi"
                or "mawlawi"
                or "qari"
                or "hafiz"
                or "datuk"
                or "dato"
                or "dr";

    private static void MarkSuffixes(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        for (var i = parts.Length - 1; i > 0; i--)
        {
            if (
                parts[i].Role == NamePartRole.Unknown
                && parts[i].Word!.Suffix is { } canonical
                && (parts[i].Folded != "neto" || parts.Length > 2)
            )
            {
                parts[i].Role = NamePartRole.Suffix;
                parts[i].Canonical = canonical;
                parts[i].Weight = NameWeights.Suffix;
            }
        }
    }

    private static void MarkFamilyAndGiven(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        if (ByComma(raw, parts) || ByCapitals(raw, parts))
        {
            return;
        }

        NamePart? first = null;
        NamePart? last = null;
        foreach (var part in parts)
        {
            if (part.Role is NamePartRole.Unknown or NamePartRole.Patronymic)
            {
                first ??= part;
                last = part;
            }
        }

        if (first is null || last is null || first == last)
        {
            return;
        }

        // Scripts without spaces put the family first, as do many lists: given names that are no family names tell.
        var reversed = first.IsForeign && raw[0].IsSyllabic || (Is(last, KnownNames.Lists.Given) && Is(first, KnownNames.Lists.Family));
        foreach (var part in parts)
        {
            if (part.Role == NamePartRole.Unknown)
            {
                part.Role =
                    part == (reversed ? first : last) ? NamePartRole.Family
                    : part == (reversed ? last : first) ? NamePartRole.Given
                    : IsPatronymic(part.Folded) ? NamePartRole.Patronymic
                    : NamePartRole.Middle;
            }
        }
    }

    private static bool Is(NamePart part, KnownNames.Lists list) =>
        part.Word!.Known is { } known && (known.Lists & (KnownNames.Lists.Given | KnownNames.Lists.Family)) == list;

    private static bool IsPatronymic(string folded) =>
        folded.Length > 6
        && (
            folded.EndsWith("vich", StringComparison.Ordinal)
            || folded.EndsWith("vna", StringComparison.Ordinal)
            || folded.EndsWith("vych", StringComparison.Ordinal)
            || folded.EndsWith("ogly", StringComparison.Ordinal)
            || folded.EndsWith("oglu", StringComparison.Ordinal)
            || folded.EndsWith("kyzy", StringComparison.Ordinal)
            || folded.EndsWith("qizi", StringComparison.Ordinal)
            || folded.EndsWith("uly", StringComparison.Ordinal)
        );

    private static bool ByComma(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        var comma = -1;
        for (var i = 0; i < parts.Length - 1 && comma < 0; i++)
        {
            comma = raw[i].CommaAfter && parts[i].Role != NamePartRole.Honorific ? i : -1;
        }

        if (comma < 0 || !parts.Skip(comma + 1).Any(p => p.Role is NamePartRole.Unknown or NamePartRole.Patronymic))
        {
            return false;
        }

        var given = NamePartRole.Given;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Role == NamePartRole.Unknown)
            {
                parts[i].Role =
                    i <= comma ? NamePartRole.Family
                    : IsPatronymic(parts[i].Folded) ? NamePartRole.Patronymic
                    : given;
                parts[i].RoleIsShown = true;
                given = i > comma ? NamePartRole.Middle : given;
            }
        }

        return true;
    }

    private static bool ByCapitals(ReadOnlySpan<RawWord> raw, NamePart[] parts)
    {
        var capitals = 0;
        var others = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Role == NamePartRole.Unknown && !parts[i].IsInitial)
            {
                capitals += raw[i].IsCapitals ? 1 : 0;
                others += raw[i].IsCapitals ? 0 : 1;
            }
        }

        if (capitals == 0 || others == 0)
        {
            return false;
        }

        var given = NamePartRole.Given;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Role == NamePartRole.Unknown)
            {
                var family = raw[i].IsCapitals && !parts[i].IsInitial;
                parts[i].Role =
                    family ? NamePartRole.Family
                    : IsPatronymic(parts[i].Folded) ? NamePartRole.Patronymic
                    : given;
                parts[i].RoleIsShown = true;
                given = family ? given : NamePartRole.Middle;
            }
        }

        return true;
    }
}
