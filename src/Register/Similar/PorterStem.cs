namespace Rejoinder.Register.Similar;

/// <summary>
/// The stem of an English word, letter for letter as SQLite's full-text search makes it (tokenizer <c>porter unicode61</c>), so that a word's
/// count can be looked up in its vocabulary. The algorithm is M. F. Porter, An algorithm for suffix stripping, Program 14 (1980). Thread-safe.
/// </summary>
public static class PorterStem
{
    // SQLite leaves longer words as they are, in bytes of UTF-8.
    private const int Longest = 64;

    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("logi", "log"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Instead)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    // A longer ending stands before one that it ends in.
    private static readonly string[] Fourth =
    [
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ion",
        "ou",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
    ];

    /// <summary>The stem.</summary>
    /// <param name="word">A word in small letters, without marks.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(word);
        if (bytes is < 3 or > Longest)
        {
            return word;
        }

        word = PastAndProgressive(Plural(word));
        if (word[^1] == 'y' && HasVowel(word.AsSpan(0, word.Length - 1)))
        {
            word = word[..^1] + "i";
        }

        word = Replaced(Replaced(word, Second), Third);
        return Final(Fourths(word));
    }

    private static string Plural(string word) =>
        word[^1] != 's' ? word
        : (word.Length > 4 && word.EndsWith("sses", StringComparison.Ordinal))
        || (word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal))
            ? word[..^2]
        : word[^2] == 's' ? word
        : word[..^1];

    private static string PastAndProgressive(string word)
    {
        if (word.Length > 3 && word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var cut =
            word.EndsWith("ed", StringComparison.Ordinal) ? 2
            : word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
        {
            return word;
        }

        var stem = word[..^cut];
        return stem.EndsWith("at", StringComparison.Ordinal)
            || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal)
                ? stem + "e"
            : EndsDoubled(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsShort(stem) ? stem + "e"
            : stem;
    }

    private static string Replaced(string word, (string Ending, string Instead)[] endings)
    {
        foreach (var (ending, instead) in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - ending.Length);
                return Measure(stem) > 0 ? string.Concat(stem, instead) : word;
            }
        }

        return word;
    }

    private static string Fourths(string word)
    {
        foreach (var ending in Fourth)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - ending.Length);
                return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem.ToString() : word;
            }
        }

        return word;
    }

    private static string Final(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word.AsSpan(0, word.Length - 1);
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem)))
            {
                word = stem.ToString();
            }
        }

        return word.Length > 1 && word.EndsWith("ll", StringComparison.Ordinal) && Measure(word.AsSpan(0, word.Length - 1)) > 1
            ? word[..^1]
            : word;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int i) =>
        word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0 && !IsVowel(word, i - 1));

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            measure += IsVowel(word, i - 1) && !IsVowel(word, i) ? 1 : 0;
        }

        return measure;
    }

    private static bool EndsDoubled(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    // Consonant, vowel, consonant, the last not w, x or y: "hop", so that "hoping" is not "hopping".
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2
        && !IsVowel(word, word.Length - 1)
        && IsVowel(word, word.Length - 2)
        && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');
}
