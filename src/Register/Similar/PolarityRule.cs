using System.Reflection;
using Rejoinder.Naming;

namespace Rejoinder.Register.Similar;

/// <summary>
/// Whether two claims affirm alike, by the words that show it. A denial counts where it reaches a word that both claims have; a word against its
/// opposite counts like one denial more; an odd sum is opposed, an even one the same. Figures that differ after the same words leave it open,
/// and so does too little in common. Lists: negations.words.txt, opposites.words.txt.
/// </summary>
internal static class PolarityRule
{
    // A denial reaches so many words ahead where it does not say more: "did not, in the end, sign the letter".
    private const int Reach = 6;

    // With fewer words in common two claims may be about different things.
    private const int LeastShared = 2;
    private const double LeastShare = 0.3;

    private static readonly (string[] Words, string Reach)[] Negations =
    [
        .. WordListFile
            .Entries(Assembly.GetExecutingAssembly(), "negations")
            .Where(e => e.Key != "n't")
            .Select(e => (Words: e.Key.Split(' '), Reach: e.Value))
            .OrderByDescending(e => e.Words.Length),
    ];

    private static readonly (HashSet<string> One, HashSet<string> Other)[] Opposites =
    [
        .. WordListFile
            .Entries(Assembly.GetExecutingAssembly(), "opposites")
            .Select(e => (e.Key.Split(' ').ToHashSet(StringComparer.Ordinal), e.Value.Split(' ').ToHashSet(StringComparer.Ordinal))),
    ];

    private static readonly HashSet<string> Contracted =
    [
        .. "isn aren wasn weren don doesn didn hasn haven hadn won wouldn couldn shouldn can mustn needn ain".Split(' '),
    ];

    private static readonly HashSet<string> Joined = [.. Contracted.Select(c => c + "t").Where(c => c is not "cant"), "cant"];

    /// <summary>The polarity of two claims.</summary>
    public static PolarityFinding Of(ClaimTerms one, ClaimTerms other)
    {
        var shared = Shared(one, other);
        string[] figures = [.. Figures(one, other)];
        if (shared.Count < LeastShared || shared.Count < LeastShare * Math.Min(Content(one), Content(other)))
        {
            return new PolarityFinding(Polarity.Unclear, []);
        }

        var denials = Denials(one, shared).Concat(Denials(other, shared)).ToArray();
        var opposites = OppositeWords(one, other).ToArray();
        string[] cues = [.. denials.Select(d => d.Cue).Concat(opposites).Concat(figures).Distinct(StringComparer.Ordinal)];
        var counted = denials.Count(d => d.Reaches) + opposites.Length;
        var stray = denials.Any(d => !d.Reaches);
        return new PolarityFinding(
            counted % 2 == 1 && !stray ? Polarity.Opposed
                : stray || figures.Length > 0 || opposites.Length > 1 ? Polarity.Unclear
                : Polarity.Same,
            cues
        );
    }

    private static HashSet<string> Shared(ClaimTerms one, ClaimTerms other)
    {
        var shared = ContentStems(one);
        shared.IntersectWith(ContentStems(other));
        return shared;
    }

    private static HashSet<string> ContentStems(ClaimTerms terms) =>
        terms.Words.Zip(terms.Stems).Where(w => IsContent(w.First)).Select(w => w.Second).ToHashSet(StringComparer.Ordinal);

    private static int Content(ClaimTerms terms) => ContentStems(terms).Count;

    private static bool IsContent(string word) => word.Length > 1 && !StopWords.Has(word) && !char.IsDigit(word[0]);

    private static IEnumerable<(string Cue, bool Reaches)> Denials(ClaimTerms terms, HashSet<string> shared)
    {
        for (var i = 0; i < terms.Words.Count; i++)
        {
            if (Denial(terms.Words, i) is not var (length, reach))
            {
                continue;
            }

            var cue = string.Join(' ', terms.Words.Skip(i).Take(length)).Replace("n t", "n't", StringComparison.Ordinal);
            var (from, to) = reach switch
            {
                "all" => (0, terms.Stems.Count),
                "rest" => (i + length, terms.Stems.Count),
                _ => (i + length, Math.Min(terms.Stems.Count, i + length + Reach)),
            };
            var reaches = false;
            for (var j = from; j < to && !reaches; j++)
            {
                reaches = shared.Contains(terms.Stems[j]);
            }

            yield return (cue, reaches);
            i += length - 1;
        }
    }

    private static (int Length, string Reach)? Denial(IReadOnlyList<string> words, int at)
    {
        if (Joined.Contains(words[at]))
        {
            return (1, "near");
        }

        // "didn't" is cut at its apostrophe.
        if (at + 1 < words.Count && words[at + 1] == "t" && Contracted.Contains(words[at]))
        {
            return (2, "near");
        }

        foreach (var (entry, reach) in Negations)
        {
            if (at + entry.Length <= words.Count && entry.Select((w, k) => words[at + k] == w).All(same => same))
            {
                // "not only", "no doubt" and "not just" deny nothing.
                var next = at + entry.Length < words.Count ? words[at + entry.Length] : "";
                return entry.Length == 1 && next is "only" or "just" or "doubt" or "merely" or "matter" ? null : (entry.Length, reach);
            }
        }

        return null;
    }

    private static IEnumerable<string> OppositeWords(ClaimTerms one, ClaimTerms other)
    {
        var (first, second) = (one.Words.ToHashSet(StringComparer.Ordinal), other.Words.ToHashSet(StringComparer.Ordinal));
        foreach (var (a, b) in Opposites)
        {
            var found = Facing(first, second, a, b) ?? Facing(first, second, b, a);
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    // A claim that has both words sets them against each other itself.
    private static string? Facing(HashSet<string> first, HashSet<string> second, HashSet<string> a, HashSet<string> b) =>
        first.Overlaps(a) && second.Overlaps(b) && !first.Overlaps(b) && !second.Overlaps(a)
            ? $"{first.First(a.Contains)} / {second.First(b.Contains)}"
            : null;

    // A figure before the same word: "23 million", "47 million".
    private static IEnumerable<string> Figures(ClaimTerms one, ClaimTerms other)
    {
        var (first, second) = (Counted(one), Counted(other));
        foreach (var (word, values) in first)
        {
            if (second.TryGetValue(word, out var others) && !values.Overlaps(others))
            {
                yield return $"{values.Order(StringComparer.Ordinal).First()} {word} / {others.Order(StringComparer.Ordinal).First()} {word}";
            }
        }
    }

    private static SortedDictionary<string, HashSet<string>> Counted(ClaimTerms terms)
    {
        var counted = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < terms.Words.Count; i++)
        {
            if (char.IsDigit(terms.Words[i][0]) && !char.IsDigit(terms.Words[i + 1][0]))
            {
                (counted.TryGetValue(terms.Words[i + 1], out var values) ? values : counted[terms.Words[i + 1]] = []).Add(terms.Words[i]);
            }
        }

        return counted;
    }
}
