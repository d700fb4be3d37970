using System.Runtime.InteropServices;

namespace Rejoinder.Naming.Parsing;

/// <summary>The words of an organisation's name -> parts: legal forms, type words with their translations, and what is the body's own.</summary>
internal static class OrganisationWords
{
    /// <summary>Says whether the words name an organisation.</summary>
    public static NameKind KindOf(List<RawWord> words)
    {
        var types = 0;
        var given = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var folded = words[i].Folded;
            var word = WordMemory.Of(folded);
            if (i > 0 && i >= words.Count - 2 && folded.Length > 2 && word.LegalForm is not null)
            {
                return NameKind.Organisation;
            }

            types += word.TypeWord is { } type && !IsConnective(folded, type) ? 1 : 0;
            given += word.Known is { } known && (known.Lists & KnownNames.Lists.Given) != 0 ? 1 : 0;
        }

        if (
            words.Count > 1
            && words[0].IsCapitals
            && words[0].Folded is "ooo" or "oao" or "zao" or "pao" or "ao" or "tov" or "ojsc" or "pjsc" or "jsc"
        )
        {
            return NameKind.Organisation;
        }

        if (types > given || (words.Count > 1 && EndsInForm(words)))
        {
            return NameKind.Organisation;
        }

        return NameKind.Person;
    }

    /// <summary>The parts in the order written.</summary>
    public static NamePart[] Parts(List<RawWord> words)
    {
        JoinDotted(words);
        var parts = new NamePart[words.Count];
        var raw = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i < parts.Length; i++)
        {
            var word = raw[i];
            var part = new NamePart(word.Text, WordMemory.Of(word.Folded)) { IsForeign = word.IsForeign, HyphenAfter = word.HyphenAfter };
            parts[i] = part;
            if ((i > 0 || IsOpeningForm(words)) && part.Word!.LegalForm is { } form)
            {
                part.Role = NamePartRole.LegalForm;
                part.Canonical = form;
                part.Weight = NameWeights.LegalForm;
            }
            else if (part.Word!.TypeWord is { } type)
            {
                part.Role = IsConnective(word.Folded, type) ? NamePartRole.Particle : NamePartRole.Type;
                part.Canonical = type;
                part.Weight = part.Role == NamePartRole.Particle ? NameWeights.Particle : NameWeights.TypeWord;
            }
            else
            {
                part.Role = NamePartRole.Distinctive;
                part.Weight = NameWeights.OfLength(word.Folded.Length);
            }
        }

        return parts;
    }

    private static bool IsOpeningForm(List<RawWord> words) =>
        words.Count > 1
        && (
            words[0].IsCapitals && words[0].Folded.Length < 5
            || words[1].Folded == "joint"
            || words[0].Folded.StartsWith("obs", StringComparison.Ordinal)
        );

    private static bool IsConnective(string folded, string type) => type is "and" or "the" or "of" || folded.Length < 3;

    private static bool EndsInForm(List<RawWord> words)
    {
        // "S.A.", "B.V.": letters with dots at the end that join to a legal form; and "Co", "SA", "AG" in capitals after a comma or bare.
        var last = words[^1];
        if (
            last.Folded.Length == 2
            && last.IsCapitals
            && WordMemory.Of(last.Folded).LegalForm is not null
            && words.Exists(w => !w.IsCapitals)
        )
        {
            return true;
        }

        var joined = "";
        for (var i = words.Count - 1; i > 0 && words[i].Folded.Length == 1; i--)
        {
            joined = words[i].Folded + joined;
        }

        return joined.Length > 1 && WordMemory.Of(joined).LegalForm is not null;
    }

    private static void JoinDotted(List<RawWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end + 1 < words.Count && words[end].Folded.Length == 1 && words[end + 1].Folded.Length == 1)
            {
                end++;
            }

            if (end == i || words[i].Folded.Length != 1)
            {
                continue;
            }

            var joined = words[i];
            joined.Folded = string.Concat(words.Skip(i).Take(end - i + 1).Select(w => w.Folded));
            joined.Text = joined.Folded.ToUpperInvariant();
            joined.HyphenAfter = words[end].HyphenAfter;
            joined.CommaAfter = words[end].CommaAfter;
            words.RemoveRange(i, end - i + 1);
            words.Insert(i, joined);
        }
    }
}
