namespace Rejoinder.Naming.Parsing;

/// <summary>
/// Beside a Korean, Chinese or Vietnamese family name two short words are one given name, written apart, with a hyphen, or as one: they are
/// joined, so that one syllable in common is not half a name in common.
/// </summary>
internal static class SyllabicNames
{
    private static readonly HashSet<string> Surnames = [.. WordList.Lines("syllabic-surnames").SelectMany(l => l.Split(' '))];

    /// <summary>Joins the two words of such a given name in place.</summary>
    public static void Join(List<RawWord> words)
    {
        // A western given name may stand first: "Mary CHAN Siu-ling".
        var first = words.Count == 4 ? 1 : 0;
        if (words.Count - first != 3 || !words.Skip(first).All(w => w.Folded.Length is > 1 and < 7))
        {
            return;
        }

        if (first == 0 && words[0].HyphenAfter && Surnames.Contains(words[2].Folded) && AreSyllables(words[0], words[1]))
        {
            JoinAt(words, 0);
        }
        else if (Surnames.Contains(words[first].Folded) && AreSyllables(words[first + 1], words[first + 2]))
        {
            JoinAt(words, first + 1);
        }
    }

    private static bool AreSyllables(in RawWord a, in RawWord b) => IsSyllable(a.Folded) && IsSyllable(b.Folded) && !a.CommaAfter;

    /// <summary>Consonants, vowels, and at most an end like n, ng, k, l: one group of vowels, and nothing after it but these.</summary>
    private static bool IsSyllable(string word)
    {
        var i = 0;
        while (i < word.Length && !IsVowel(word[i]))
        {
            i++;
        }

        var start = i;
        while (i < word.Length && IsVowel(word[i]))
        {
            i++;
        }

        return i > start
            && start < 4
            && word.AsSpan(i) is "" or "n" or "ng" or "k" or "l" or "p" or "m" or "t" or "h" or "r" or "c" or "ch" or "nh" or "i";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';

    private static void JoinAt(List<RawWord> words, int at)
    {
        var joined = words[at];
        joined.Cut = joined.Folded.Length;
        joined.Folded += words[at + 1].Folded;
        joined.Text += (joined.HyphenAfter ? "-" : " ") + words[at + 1].Text;
        joined.CommaAfter = words[at + 1].CommaAfter;
        joined.HyphenAfter = false;
        joined.IsCapitals &= words[at + 1].IsCapitals;
        words[at] = joined;
        words.RemoveAt(at + 1);
    }
}
