namespace Rejoinder.Naming.Spelling;

/// <summary>
/// A folded word -> the form that its spellings in other languages share: the rules of spelling.words.txt, the longest first, then doubled
/// letters made single. Linear in the length of the word.
/// </summary>
internal static class SpellingKey
{
    private const int Start = 26;
    private const int End = 27;
    private const int Letters = 28;
    private static readonly (short[] Next, string?[] Values) Trie = Build();
    private static readonly short[] Next = Trie.Next;
    private static readonly string?[] Values = Trie.Values;

    private static (short[] Next, string?[] Values) Build()
    {
        var next = new List<short[]> { new short[Letters] };
        var values = new List<string?> { null };
        foreach (var rule in WordList.Load("spelling").Entries)
        {
            var node = 0;
            foreach (var c in rule.Key)
            {
                var letter = Letter(c);
                if (next[node][letter] == 0)
                {
                    next[node][letter] = (short)next.Count;
                    next.Add(new short[Letters]);
                    values.Add(null);
                }

                node = next[node][letter];
            }

            values[node] = rule.Value;
        }

        return ([.. next.SelectMany(n => n)], [.. values]);
    }

    /// <summary>Writes the key and returns its length; digits are kept, other characters must not come.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < word.Length; )
        {
            var (used, value) = Longest(word, i);
            if (value is null)
            {
                Append(word[i], key, ref length);
                i++;
                continue;
            }

            foreach (var c in value)
            {
                Append(c, key, ref length);
            }

            i += used;
        }

        return length;
    }

    /// <summary>The key as a string.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[2 * Spelling.Word.MaxLength];
        word = word[..Math.Min(word.Length, Spelling.Word.MaxLength)];
        return key[..Write(word, key)].ToString();
    }

    private static void Append(char c, Span<char> key, ref int length)
    {
        if (length < key.Length && (length == 0 || key[length - 1] != c || char.IsAsciiDigit(c)))
        {
            key[length++] = c;
        }
    }

    private static (int Used, string? Value) Longest(ReadOnlySpan<char> word, int at)
    {
        var best = Walk(word, at, 0);
        if (at == 0)
        {
            var anchored = Walk(word, at, Next[Start]);
            if (anchored.Used >= best.Used && anchored.Value is not null)
            {
                return anchored;
            }
        }

        return best;
    }

    private static (int Used, string? Value) Walk(ReadOnlySpan<char> word, int at, int node)
    {
        (int, string?) best = (0, null);
        for (var i = at; i <= word.Length; i++)
        {
            if (i > at && Values[node] is { } value)
            {
                best = (i - at, value);
            }

            if (i == word.Length)
            {
                var end = Next[(node * Letters) + End];
                return end != 0 && i > at && Values[end] is { } last ? (i - at, last) : best;
            }

            var letter = word[i] - 'a';
            node = letter is >= 0 and < 26 ? Next[(node * Letters) + letter] : 0;
            if (node == 0)
            {
                return best;
            }
        }

        return best;
    }

    private static int Letter(char c) =>
        c switch
        {
            '^' => Start,
            '$' => End,
            _ => c - 'a',
        };
}
