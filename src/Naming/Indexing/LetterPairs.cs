namespace Rejoinder.Naming.Indexing;

/// <summary>
/// The words of an index by the pairs of letters in them, their beginning and end counted as letters: finds words that are further off than
/// signatures reach, as two slips in one word are. Made when first asked for, since few queries need it. Thread-safe.
/// </summary>
internal sealed class LetterPairs
{
    /// <summary>Words given for one query: those that share most of its pairs.</summary>
    private const int Given = 100;

    private const int Letters = 37;
    private readonly int[] _starts = new int[(Letters * Letters) + 1];
    private readonly int[] _words;
    private readonly byte[] _lengths;

    /// <summary>Sorts the words under their pairs.</summary>
    public LetterPairs(IndexData data)
    {
        _lengths = new byte[data.WordCount];
        for (var word = 0; word < data.WordCount; word++)
        {
            var folded = FoldedOf(data, word);
            _lengths[word] = (byte)Math.Min(byte.MaxValue, folded.Length);
            for (var i = 0; i <= folded.Length; i++)
            {
                _starts[Pair(folded, i) + 1]++;
            }
        }

        for (var pair = 0; pair + 1 < _starts.Length; pair++)
        {
            _starts[pair + 1] += _starts[pair];
        }

        _words = new int[_starts[^1]];
        var next = _starts[..^1].ToArray();
        for (var word = 0; word < data.WordCount; word++)
        {
            var folded = FoldedOf(data, word);
            for (var i = 0; i <= folded.Length; i++)
            {
                _words[next[Pair(folded, i)]++] = word;
            }
        }
    }

    /// <summary>The words that share most pairs with this one, the most first.</summary>
    /// <param name="folded">The word in plain letters.</param>
    /// <param name="counts">A place a word, all zero, and left so.</param>
    public List<int> Most(string folded, byte[] counts)
    {
        // Each slip breaks two pairs.
        var least = Math.Max(2, folded.Length + 1 - 4);
        var met = new List<int>();
        for (var i = 0; i <= folded.Length; i++)
        {
            var pair = Pair(folded, i);
            foreach (var word in _words.AsSpan(_starts[pair], _starts[pair + 1] - _starts[pair]))
            {
                // A word of much other length is another word.
                if (Math.Abs(_lengths[word] - folded.Length) <= 2 && ++counts[word] == least)
                {
                    met.Add(word);
                }
            }
        }

        met.Sort((a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : a.CompareTo(b));
        for (var i = 0; i <= folded.Length; i++)
        {
            var pair = Pair(folded, i);
            foreach (var word in _words.AsSpan(_starts[pair], _starts[pair + 1] - _starts[pair]))
            {
                counts[word] = 0;
            }
        }

        return met.Count > Given ? met[..Given] : met;
    }

    private static string FoldedOf(IndexData data, int word) => data.WordOf(word).TrimStart('*');

    private static int Pair(ReadOnlySpan<char> word, int at) =>
        (Code(at == 0 ? ' ' : word[at - 1]) * Letters) + Code(at == word.Length ? ' ' : word[at]);

    private static int Code(char c) =>
        c is >= 'a' and <= 'z' ? c - 'a' + 1
        : c is >= '0' and <= '9' ? c - '0' + 27
        : 0;
}
