using System.Numerics;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Comparing;

/// <summary>One word against another: known relations before any distance of letters.</summary>
internal static class WordComparison
{
    /// <summary>The likeness, 0 to 1, and what it rests on.</summary>
    public static (float Likeness, Relation Relation) Compare(NamePart a, NamePart b)
    {
        if (a.Folded == b.Folded)
        {
            // Other characters of the same sound may be another name.
            return a.IsSyllabic && b.IsSyllabic && a.Text != b.Text ? (NameWeights.SameSoundLikeness, Relation.Near) : (1, Relation.Same);
        }

        if (a.Canonical is not null && a.Canonical == b.Canonical)
        {
            return (0.95f, Relation.Translated);
        }

        if (a.IsInitial || b.IsInitial)
        {
            return BeginsAlike(a, b) ? (NameWeights.InitialLikeness, Relation.Initial) : (0, Relation.Different);
        }

        if (IsNumeral(a.Folded) && IsNumeral(b.Folded))
        {
            return (0, Relation.Different);
        }

        if (a.Key == b.Key)
        {
            return (NameWeights.SpellingLikeness, Relation.Spelling);
        }

        if (Share(a.Equivalents, b.Equivalents))
        {
            return (NameWeights.EquivalentLikeness, Relation.Equivalent);
        }

        if (Share(a.Familiar, b.Familiar))
        {
            return (NameWeights.FamiliarLikeness, Relation.Familiar);
        }

        return ByLetters(a, b);
    }

    private static (float, Relation) ByLetters(NamePart a, NamePart b)
    {
        // Numbers are names of units and years: one digit off is another thing.
        if (char.IsAsciiDigit(a.Folded[0]) || char.IsAsciiDigit(b.Folded[0]))
        {
            return (0, Relation.Different);
        }

        if (EndsApart(a.Key, b.Key))
        {
            return (NameWeights.EndingLikeness, Relation.Spelling);
        }

        if (a.Cut > 0 && b.Cut > 0)
        {
            return BySyllables(a, b);
        }

        var foreign = a.IsForeign != b.IsForeign;
        if (!foreign)
        {
            var different = BitOperations.PopCount(a.Letters ^ b.Letters);
            var all = BitOperations.PopCount(a.Letters | b.Letters);
            var shorter = Math.Min(a.Key.Length, b.Key.Length);
            var longer = Math.Max(a.Key.Length, b.Key.Length);
            if (different * 10 > all * 7 || (shorter * 2 < longer && shorter < 3))
            {
                return (0, Relation.Different);
            }
        }

        var likeness = (float)
            (foreign ? SpellingDistance.Across : SpellingDistance.Latin).Similarity(
                a.Key,
                b.Key,
                foreign ? NameWeights.UnlikeAcross : NameWeights.Unlike
            );
        if (!foreign && likeness < NameWeights.LikeFull && likeness > NameWeights.Unlike)
        {
            // Two names that both exist are less likely one name misspelt. A slip of the fingers knows nothing of spelling rules, and may change which of them apply.
            likeness = Math.Max(
                likeness,
                (float)SpellingDistance.Typing.Similarity(a.Folded, b.Folded, NameWeights.LikeZero - NameWeights.LikeFall)
            );
            if (a.IsKnown && b.IsKnown)
            {
                likeness *= NameWeights.KnownApart;
            }
        }

        if (foreign)
        {
            foreach (var reading in a.IsForeign ? a.Readings : b.Readings)
            {
                likeness = Math.Max(likeness, (float)SpellingDistance.Across.Similarity(reading, a.IsForeign ? b.Key : a.Key));
            }
        }

        if (likeness < NameWeights.ShortenedLikeness && a.Folded.Length != b.Folded.Length)
        {
            var (shorter, longer) = a.Folded.Length < b.Folded.Length ? (a, b) : (b, a);
            if (shorter.Folded.Length >= 3 && longer.Folded.StartsWith(shorter.Folded, StringComparison.Ordinal))
            {
                return (NameWeights.ShortenedLikeness, Relation.Shortened);
            }
        }

        return (Math.Min(likeness, NameWeights.SpellingLikeness), likeness >= NameWeights.NearFloor ? Relation.Near : Relation.Different);
    }

    /// <summary>Latvian, Lithuanian, Greek and Latin add an ending to a foreign name: Kols, Petrus, Edvardas.</summary>
    private static bool EndsApart(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length >= 3
            && longer.Length - shorter.Length is 1 or 2
            && longer[^1] == 's'
            && longer.StartsWith(shorter, StringComparison.Ordinal)
            && (longer.Length - shorter.Length == 1 || longer[^2] is 'u' or 'a' or 'i' or 'o' or 'e');
    }

    private static bool IsNumeral(string word)
    {
        foreach (var c in word)
        {
            if (c is not ('i' or 'v' or 'x'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Given names of two syllables are alike where both syllables are: one in common makes them brothers, not one.</summary>
    private static (float, Relation) BySyllables(NamePart a, NamePart b)
    {
        var first = Syllable(a.Folded.AsSpan(0, a.Cut), b.Folded.AsSpan(0, b.Cut));
        var second = Syllable(a.Folded.AsSpan(a.Cut), b.Folded.AsSpan(b.Cut));
        var likeness = Math.Min(Math.Min(first, second), NameWeights.SpellingLikeness);
        return (likeness, likeness >= NameWeights.NearFloor ? Relation.Near : Relation.Different);
    }

    private static float Syllable(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> left = stackalloc char[2 * Word.MaxLength];
        Span<char> right = stackalloc char[2 * Word.MaxLength];
        left = left[..SpellingKey.Write(a, left)];
        right = right[..SpellingKey.Write(b, right)];
        return (float)SpellingDistance.Latin.Similarity(left, right);
    }

    private static bool BeginsAlike(NamePart a, NamePart b) =>
        a.Folded.Length > 0
        && b.Folded.Length > 0
        && (a.Folded[0] == b.Folded[0] || ((a.IsForeign || b.IsForeign) && a.Key[0] == b.Key[0]));

    private static bool Share(int[] a, int[] b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x == y)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
