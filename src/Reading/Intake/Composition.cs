using System.Globalization;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Unicode normalisation form C from the project's own table, since the runtime leaves text as it is where globalisation is invariant.
/// Linear but for the sorting of long runs of marks. Thread-safe.
/// </summary>
internal static class Composition
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Dictionary<int, int[]> Parts = [];
    private static readonly Dictionary<(int, int), int> Composed = [];
    private static readonly Dictionary<int, byte> Classes = [];
    private static readonly HashSet<int> Unstable = [];

    static Composition()
    {
        var list = WordList.Load("unicode-composition");
        foreach (var entry in list.Entries)
        {
            var value = list.ValueOf(entry)!;
            if (entry.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
            {
                for (var c = Hex(entry.AsSpan(0, dash)); c <= Hex(entry.AsSpan(dash + 1)); c++)
                {
                    Classes[c] = byte.Parse(value, CultureInfo.InvariantCulture);
                    Unstable.Add(c);
                }

                continue;
            }

            var onlyApart = entry.EndsWith('!');
            var code = Hex(entry.AsSpan().TrimEnd(" !"));
            var parts = Array.ConvertAll(value.Split(' '), p => Hex(p));
            Parts[code] = parts;
            if (onlyApart)
            {
                Unstable.Add(code);
            }
            else
            {
                Composed[(parts[0], parts[1])] = code;
                Unstable.Add(parts[1]);
            }
        }
    }

    /// <summary>True where the character can combine with what stands before it, or is not in form C by itself.</summary>
    public static bool MayChange(int codePoint) =>
        codePoint >= 0x300
        && (
            Unstable.Contains(codePoint)
            || codePoint is >= FirstVowel and < FirstVowel + Vowels
            || codePoint is > FirstTail and < FirstTail + Tails
        );

    /// <summary>The same words in form C.</summary>
    public static string Compose(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var code in Together(Apart(words)))
        {
            result.Append(char.ConvertFromUtf32(code));
        }

        return result.ToString();
    }

    private static List<int> Apart(string words)
    {
        var apart = new List<int>(words.Length);
        var pending = new Stack<int>();
        foreach (var rune in words.EnumerateRunes())
        {
            pending.Push(rune.Value);
            while (pending.TryPop(out var code))
            {
                if (Parts.TryGetValue(code, out var parts))
                {
                    for (var i = parts.Length - 1; i >= 0; i--)
                    {
                        pending.Push(parts[i]);
                    }
                }
                else if (code is >= FirstSyllable and < FirstSyllable + (Leads * Vowels * Tails))
                {
                    var index = code - FirstSyllable;
                    apart.Add(FirstLead + (index / (Vowels * Tails)));
                    apart.Add(FirstVowel + (index % (Vowels * Tails) / Tails));
                    if (index % Tails > 0)
                    {
                        apart.Add(FirstTail + (index % Tails));
                    }
                }
                else
                {
                    apart.Add(code);
                }
            }
        }

        return apart;
    }

    private static List<int> Together(List<int> apart)
    {
        var result = new List<int>(apart.Count);
        var starter = -1;
        for (var i = 0; i < apart.Count; )
        {
            var run = i;
            while (run < apart.Count && Class(apart[run]) > 0)
            {
                run++;
            }

            if (run == i)
            {
                run++;
            }

            var marks = apart.GetRange(i, run - i);
            i = run;
            byte last = 0;
            foreach (var code in marks.OrderBy(Class))
            {
                var order = Class(code);
                var adjacent = starter == result.Count - 1;
                if (
                    starter >= 0
                    && (adjacent || last < order)
                    && Pair(result[starter], code) is var pair and >= 0
                    && (order > 0 || adjacent)
                )
                {
                    result[starter] = pair;
                    continue;
                }

                last = order;
                result.Add(code);
                if (order == 0)
                {
                    starter = result.Count - 1;
                }
            }
        }

        return result;
    }

    private static int Pair(int first, int second)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
        {
            return FirstSyllable + ((((first - FirstLead) * Vowels) + second - FirstVowel) * Tails);
        }

        if (
            first is >= FirstSyllable and < FirstSyllable + (Leads * Vowels * Tails)
            && (first - FirstSyllable) % Tails == 0
            && second is > FirstTail and < FirstTail + Tails
        )
        {
            return first + second - FirstTail;
        }

        return Composed.GetValueOrDefault((first, second), -1);
    }

    private static byte Class(int code) => Classes.GetValueOrDefault(code);

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
