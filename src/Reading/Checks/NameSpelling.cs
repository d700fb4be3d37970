using System.Text;

namespace Rejoinder.Reading.Checks;

/// <summary>
/// One person's name spelled two ways: the same given names and a long family name one letter apart. Two entries of a signature list are
/// two people, however alike.
/// </summary>
internal static class NameSpelling
{
    public const string Name = "name-spelling";

    private const int ShortestFamilyName = 6;
    private const int MostInBucket = 60;

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        var signatures = material.Outline.Signatories.Select(s => s.NameSpan).ToHashSet();
        var distinct = material
            .Names.GroupBy(n => Folded(n.Name), StringComparer.Ordinal)
            .Select(g =>
                (
                    Parts: g.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    g.First().Name,
                    g.First().Span,
                    InList: g.All(n => signatures.Contains(n.Span))
                )
            )
            .Where(n => n.Parts.Length > 0 && n.Parts[^1].Length >= ShortestFamilyName)
            .ToList();

        // Given name and first letter of the family name agree within a bucket, so few names meet.
        foreach (
            var bucket in distinct
                .Where(n => n.Parts.Length > 1)
                .GroupBy(n => string.Join(' ', n.Parts[..^1]) + " " + n.Parts[^1][0], StringComparer.Ordinal)
        )
        {
            var names = bucket.Take(MostInBucket).ToList();
            for (var i = 0; i < names.Count; i++)
            {
                for (var j = i + 1; j < names.Count; j++)
                {
                    if (!(names[i].InList && names[j].InList) && IsOneLetterOff(names[i].Parts[^1], names[j].Parts[^1]))
                    {
                        yield return Found(names[i].Name, names[i].Span, names[j].Name, names[j].Span);
                    }
                }
            }
        }

        // A family name alone beside a full name.
        foreach (var bucket in distinct.GroupBy(n => n.Parts[^1][..2], StringComparer.Ordinal))
        {
            var alone = bucket.Where(n => n.Parts.Length == 1 && n.Parts[0].Length > ShortestFamilyName).Take(MostInBucket).ToList();
            var full = bucket.Where(n => n.Parts.Length > 1).Take(MostInBucket).ToList();
            foreach (var one in alone)
            {
                // A name that also stands in full as spelled is nobody else's misspelling.
                if (bucket.Any(n => n.Parts.Length > 1 && n.Parts[^1] == one.Parts[0]))
                {
                    continue;
                }

                foreach (var other in full)
                {
                    if (!other.InList && IsOneLetterOff(one.Parts[0], other.Parts[^1]))
                    {
                        yield return Found(one.Name, one.Span, other.Name, other.Span);
                    }
                }
            }
        }
    }

    private static CheckFound Found(string one, TextSpan at, string other, TextSpan otherAt) =>
        new(Name, $"“{one}” and “{other}” are one letter apart: one person spelled two ways, or two people.", [at, otherAt]);

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsWhiteSpace(c) || c == '-')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    // One letter put in, left out, changed or swapped; not the endings that tell men from women or one from many.
    private static bool IsOneLetterOff(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b)
        {
            return false;
        }

        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        if (start >= shorter.Length - 1 && (longer[^1] is 's' or 'a' || shorter[^1] is 'a'))
        {
            return false;
        }

        var restOfLonger = longer.AsSpan(start);
        var restOfShorter = shorter.AsSpan(start);
        if (longer.Length > shorter.Length)
        {
            return restOfLonger[1..].SequenceEqual(restOfShorter);
        }

        return restOfLonger[1..].SequenceEqual(restOfShorter[1..])
            || restOfLonger.Length > 1
                && restOfLonger[0] == restOfShorter[1]
                && restOfLonger[1] == restOfShorter[0]
                && restOfLonger[2..].SequenceEqual(restOfShorter[2..]);
    }
}
