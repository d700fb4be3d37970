using System.Runtime.CompilerServices;

namespace Rejoinder.Naming.Spelling;

/// <summary>
/// How alike two spelling keys are, 0 to 1: edits weighted by what writers and typists confuse. A vowel costs less than a consonant, letters
/// of one sound less than others, a swap of neighbours less than two edits. <see cref="Across"/> is for two scripts: vowels cost little there.
/// </summary>
internal sealed class SpellingDistance
{
    private const int Letters = 36;
    private readonly int[] _insert = new int[Letters];
    private readonly int[] _replace = new int[Letters * Letters];
    private readonly int _swap;

    private SpellingDistance(int vowel, int vowels, int near, int weak, string[] groups, string weakLetters)
    {
        _swap = 70;
        for (var a = 0; a < Letters; a++)
        {
            _insert[a] = IsVowel(a) ? vowel : 100;
            for (var b = 0; b < Letters; b++)
            {
                _replace[(a * Letters) + b] =
                    a == b ? 0
                    : a >= 26 || b >= 26 ? 200
                    : IsVowel(a) && IsVowel(b) ? vowels
                    : 100;
            }
        }

        foreach (var letter in weakLetters)
        {
            _insert[letter - 'a'] = weak;
        }

        foreach (var group in groups)
        {
            foreach (var a in group)
            {
                foreach (var b in group)
                {
                    if (a != b)
                    {
                        ref var cost = ref _replace[((a - 'a') * Letters) + b - 'a'];
                        cost = Math.Min(cost, near);
                    }
                }
            }
        }
    }

    /// <summary>For two names in the Latin alphabet.</summary>
    public static SpellingDistance Latin { get; } =
        new(
            70,
            55,
            40,
            50,
            ["ei", "ou", "ae", "kg", "kh", "ks", "zs", "ji", "jz", "gj", "vf", "vb", "td", "bp", "hg", "mn", "je", "jg", "hj", "vu"],
            "h"
        );

    /// <summary>For slips of the fingers: every letter costs the same.</summary>
    public static SpellingDistance Typing { get; } = new(100, 100, 100, 100, [], "");

    /// <summary>For two names of which one comes from another script.</summary>
    public static SpellingDistance Across { get; } =
        new(
            22,
            15,
            35,
            30,
            [
                "kg",
                "kh",
                "ks",
                "zs",
                "ji",
                "jz",
                "gj",
                "jk",
                "vf",
                "vb",
                "bp",
                "fp",
                "td",
                "hg",
                "hf",
                "mn",
                "rl",
                "vu",
                "vo",
                "sk",
                "tz",
                "ts",
                "hk",
                "hr",
                "je",
                "ie",
            ],
            "hvj"
        );

    /// <summary>The likeness of two keys, 0 to 1; what is less alike than the floor may come out as 0, sooner.</summary>
    public double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double floor = 0)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        var total = Math.Max(Sum(a), Sum(b));
        Trim(ref a, ref b);
        return total == 0 ? 0 : Math.Max(0, 1 - (Distance(a, b, (int)Math.Ceiling((1 - floor) * total)) / (double)total));
    }

    /// <summary>What both begin or end with costs nothing, and a slip leaves little else.</summary>
    private static void Trim(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    private static bool IsVowel(int letter) => letter is 0 or 4 or 8 or 14 or 20;

    private static int Code(char c) => c >= 'a' ? c - 'a' : c - '0' + 26;

    private int Sum(ReadOnlySpan<char> word)
    {
        var sum = 0;
        foreach (var c in word)
        {
            sum += _insert[Code(c)];
        }

        return sum;
    }

    /// <summary>The distance, or <see cref="int.MaxValue"/> once it is sure to be above the limit.</summary>
    [SkipLocalsInit]
    private int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * ((2 * Word.MaxLength) + 1)];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 0; j < b.Length; j++)
        {
            previous[j + 1] = previous[j] + _insert[Code(b[j])];
        }

        var leastBefore = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var ca = Code(a[i]);
            var delete = _insert[ca];
            current[0] = previous[0] + delete;
            var least = current[0];
            for (var j = 0; j < b.Length; j++)
            {
                var cb = Code(b[j]);
                var cost = Math.Min(
                    previous[j] + _replace[(ca * Letters) + cb],
                    Math.Min(previous[j + 1] + delete, current[j] + _insert[cb])
                );
                if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] && a[i] != b[j])
                {
                    cost = Math.Min(cost, before[j - 1] + _swap);
                }

                current[j + 1] = cost;
                least = Math.Min(least, cost);
            }

            // A swap reaches back two rows, so that both must be above.
            if (least > limit && leastBefore > limit)
            {
                return int.MaxValue;
            }

            leastBefore = least;

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
