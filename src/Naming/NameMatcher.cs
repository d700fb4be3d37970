using Rejoinder.Naming.Comparing;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming;

/// <summary>Two names -> a score and reasons. Symmetric; never fails, whatever the input. Thread-safe.</summary>
public static class NameMatcher
{
    /// <summary>Compares two names as written.</summary>
    public static NameMatch Compare(string a, string b) => Compare(Name.Parse(a), Name.Parse(b));

    /// <summary>Compares two parsed names.</summary>
    public static NameMatch Compare(Name a, Name b) => new(Score(a, b), []);

    /// <summary>The score alone, without the cost of its reasons.</summary>
    public static double Score(Name a, Name b)
    {
        // One order for both directions, so that ties cannot make the score depend on which name came first.
        if (string.CompareOrdinal(a.Folded, b.Folded) > 0)
        {
            (a, b) = (b, a);
        }

        if (a.Compared.Length == 0 || b.Compared.Length == 0)
        {
            return a.Text == b.Text ? 1 : 0;
        }

        if (a.Folded == b.Folded)
        {
            return 1;
        }

        (a, b) = OfOneKind(a, b);
        Span<Pairing> pairs = stackalloc Pairing[Alignment.MaxWords];
        var alignment = new Alignment(a.Compared, b.Compared, pairs);
        alignment.Run();
        var evidence = Weighing.Of(a.Compared, b.Compared, pairs[..alignment.Count], alignment.UsedLeft, alignment.UsedRight);
        if (a.Kind == NameKind.Organisation)
        {
            evidence.Contradicted += OrganisationComparison.OfForms(a, b);
            return Math.Max(Weighing.Score(evidence, a.Kind), OrganisationComparison.ByAcronym(a, b));
        }

        evidence.Contradicted += Suffixes(a, b);
        return Math.Max(Weighing.Score(evidence, a.Kind), a.IsForeign != b.IsForeign ? Across(a, b) : Whole(a, b));
    }

    /// <summary>Junior against senior, or second against third; one that has none says nothing.</summary>
    private static float Suffixes(Name a, Name b)
    {
        foreach (var x in a.AllParts)
        {
            foreach (var y in b.AllParts)
            {
                if (x.Role == NamePartRole.Suffix && y.Role == NamePartRole.Suffix)
                {
                    return x.Canonical == y.Canonical ? 0 : NameWeights.SuffixContradiction;
                }
            }
        }

        return 0;
    }

    /// <summary>Two scripts that cut names into words differently: the sound of the whole tells a little where the words tell nothing.</summary>
    private static double Across(Name a, Name b)
    {
        Span<char> left = stackalloc char[2 * Word.MaxLength];
        Span<char> right = stackalloc char[2 * Word.MaxLength];
        var likeness = SpellingDistance.Across.Similarity(left[..Sound(a, left)], right[..Sound(b, right)]);
        return NameWeights.WholeAcross * Math.Max(0, (likeness - NameWeights.WholeAcrossZero) / (1 - NameWeights.WholeAcrossZero));
    }

    private static int Sound(Name name, Span<char> sound)
    {
        var length = 0;
        foreach (var part in name.Compared)
        {
            var taken = Math.Min(part.Key.Length, sound.Length - length);
            part.Key.AsSpan(0, taken).CopyTo(sound[length..]);
            length += taken;
        }

        return length;
    }

    /// <summary>The same letters, cut into words elsewhere: "Van der Bilt" and "Vanderbilt".</summary>
    private static double Whole(Name a, Name b)
    {
        if (a.AllParts.Length == b.AllParts.Length || a.Letters != b.Letters)
        {
            return 0;
        }

        return a.Folded.Replace(" ", "", StringComparison.Ordinal) == b.Folded.Replace(" ", "", StringComparison.Ordinal)
            ? NameWeights.SpellingLikeness
            : 0;
    }

    private static (Name, Name) OfOneKind(Name a, Name b)
    {
        if (a.Kind == b.Kind)
        {
            return (a, b);
        }

        return a.Kind == NameKind.Organisation
            ? (a, Name.Parse(b.Text, NameKind.Organisation))
            : (Name.Parse(a.Text, NameKind.Organisation), b);
    }
}
