using Rejoinder.Naming.Comparing;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming;

/// <summary>Two names -> a score and reasons. Symmetric; never fails, whatever the input. Thread-safe.</summary>
public static class NameMatcher
{
    /// <summary>Compares two names as written.</summary>
    public static NameMatch Compare(string a, string b) => Compare(Name.Parse(a), Name.Parse(b));

    /// <summary>Compares two parsed names.</summary>
    public static NameMatch Compare(Name a, Name b)
    {
        var reasons = new List<string>();
        var score = Reckon(a, b, reasons, out var spelling, out var words, out var reckoning, out var least);
        return new NameMatch(score, reasons, spelling, words) { Reckoning = reckoning, LeastLikeness = least };
    }

    /// <summary>The score alone, without the cost of its reasons.</summary>
    public static double Score(Name a, Name b) => Reckon(a, b, null, out _, out _, out _, out _);

    private static double Reckon(
        Name first,
        Name second,
        List<string>? reasons,
        out bool isBySpelling,
        out int words,
        out string reckoning,
        out double least
    )
    {
        // One order for both directions, so that ties cannot make the score depend on which name came first.
        var order = string.CompareOrdinal(first.Folded, second.Folded);
        order = order == 0 ? string.CompareOrdinal(first.Text, second.Text) : order;
        var (a, b) = order > 0 ? (second, first) : (first, second);
        isBySpelling = false;
        words = 0;
        least = 1;
        reckoning = "every word is the same";
        if (a.Compared.Length == 0 || b.Compared.Length == 0)
        {
            least = 0;
            reckoning = "nothing is reckoned";
            reasons?.Add("there is no name to compare");
            return a.Text == b.Text ? 1 : 0;
        }

        if (a.Folded == b.Folded && (!a.IsForeign || !b.IsForeign || a.Text == b.Text))
        {
            words = a.Compared.Length;
            isBySpelling = reasons is not null && AreAccented(first, second, reasons);
            return 1;
        }

        (a, b) = OfOneKind(a, b);
        Span<Pairing> pairs = stackalloc Pairing[Alignment.MaxWords];
        var alignment = new Alignment(a.Compared, b.Compared, pairs);
        alignment.Run();
        pairs = pairs[..alignment.Count];
        var evidence = Weighing.Of(a.Compared, b.Compared, pairs, alignment.UsedLeft, alignment.UsedRight);
        var (besides, why) = Besides(a, b, ref evidence);
        var score = Math.Clamp(Math.Max(Weighing.Score(evidence, a.Kind), besides), 0, 1);
        words = evidence.Words;
        if (reasons is not null)
        {
            foreach (var p in pairs)
            {
                least = p.Relation == Relation.Initial ? least : Math.Min(least, p.Likeness);
            }

            reckoning = Weighing.Told(evidence, a.Kind, besides);
            isBySpelling = IsBySpelling(a, b, pairs);
            Explain(order > 0, a, b, pairs, alignment, evidence, reasons);
            if (why is not null)
            {
                reasons.Add(why);
            }
        }

        return score;
    }

    /// <summary>What speaks for or against two names besides the alignment of their words.</summary>
    private static (double Score, string? Reason) Besides(Name a, Name b, ref Evidence evidence)
    {
        if (a.Kind == NameKind.Organisation)
        {
            var forms = OrganisationComparison.OfForms(a, b);
            evidence.Contradicted += forms;
            var acronym = Math.Max(OrganisationComparison.ByAcronym(a, b), Whole(a, b));
            return (
                acronym,
                acronym >= NameWeights.SpellingLikeness ? "the same letters, cut into words elsewhere"
                : acronym > 0 ? "one is made of the first letters of the other"
                : forms > 0 ? "the legal forms differ"
                : null
            );
        }

        var suffixes = Suffixes(a, b);
        evidence.Contradicted += suffixes;
        var whole = a.IsForeign != b.IsForeign ? Across(a, b) : Whole(a, b);
        return (
            whole,
            suffixes > 0 ? "one is junior or senior to the other"
            : whole >= NameWeights.SpellingLikeness ? "the same letters, cut into words elsewhere"
            : whole >= NameWeights.SyllablesTurned ? "the same words in another order"
            : null
        );
    }

    private static void Explain(
        bool isTurned,
        Name a,
        Name b,
        Span<Pairing> pairs,
        in Alignment alignment,
        in Evidence evidence,
        List<string> reasons
    )
    {
        if (!isTurned)
        {
            reasons.AddRange(Reasoning.Of(a.Compared, b.Compared, pairs, alignment.UsedLeft, alignment.UsedRight, evidence));
            return;
        }

        foreach (ref var p in pairs)
        {
            p = new Pairing(p.Right, p.Left, p.Likeness, p.Relation, p.RightIsTwo, p.LeftIsTwo);
        }

        reasons.AddRange(Reasoning.Of(b.Compared, a.Compared, pairs, alignment.UsedRight, alignment.UsedLeft, evidence));
    }

    /// <summary>The same letters: says so, and where accents make the difference, which.</summary>
    private static bool AreAccented(Name first, Name second, List<string> reasons)
    {
        var marked = new List<string>();
        for (var i = 0; i < Math.Min(first.AllParts.Length, second.AllParts.Length); i++)
        {
            var (a, b) = (first.AllParts[i], second.AllParts[i]);
            if (DifferInMarks(a, b))
            {
                marked.Add($"{a.Text}, {b.Text}");
            }
        }

        reasons.Add(
            marked.Count == 0 ? "the names agree in every word" : $"the names agree but for accents and marks: {string.Join("; ", marked)}"
        );
        return marked.Count > 0;
    }

    private static bool DifferInMarks(NamePart a, NamePart b) =>
        a.Folded == b.Folded && !string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);

    private static bool IsBySpelling(Name a, Name b, ReadOnlySpan<Pairing> pairs)
    {
        foreach (var p in pairs)
        {
            if (p.Relation is not (Relation.Same or Relation.Initial or Relation.Joined or Relation.Translated))
            {
                return true;
            }

            if (p.Relation == Relation.Same && DifferInMarks(a.Compared[p.Left], b.Compared[p.Right]))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>The same letters, cut into words elsewhere: "Van der Bilt" and "Vanderbilt"; or the same syllables in another order.</summary>
    private static double Whole(Name a, Name b)
    {
        if (a.Letters != b.Letters)
        {
            return 0;
        }

        if (a.AllParts.Length != b.AllParts.Length && WithoutSpaces(a) == WithoutSpaces(b))
        {
            return NameWeights.SpellingLikeness;
        }

        return AreSyllabic(a) != AreSyllabic(b) && Syllables(a).SequenceEqual(Syllables(b)) ? NameWeights.SyllablesTurned : 0;

        static string WithoutSpaces(Name name) => name.Folded.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Two syllables were taken for one given name, because of the family name beside them.</summary>
    private static bool AreSyllabic(Name name) => Array.Exists(name.AllParts, p => p.Cut > 0);

    private static IEnumerable<string> Syllables(Name name) =>
        name
            .AllParts.SelectMany(p => p.Cut > 0 ? new[] { p.Folded[..p.Cut], p.Folded[p.Cut..] } : [p.Folded])
            .Order(StringComparer.Ordinal);

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
