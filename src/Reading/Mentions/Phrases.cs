namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Many phrases at once, compared word by word and with regard to case: the longest that begins at a word is found in time that grows with
/// that phrase alone. Built once, then thread-safe for reading.
/// </summary>
internal sealed class Phrases<T>
    where T : class
{
    // Longer names are cut here: no real one has more words, and a hostile text cannot make the walk long.
    private const int LongestPhrase = 24;

    private readonly Node _root = new();

    public Phrases<T> Add(string phrase, T value)
    {
        var words = WordScanner.Scan(phrase, new TextSpan(0, phrase.Length));
        return words.Count is 0 or > LongestPhrase ? this : Add(words.Select(w => w.Span.Of(phrase)), value);
    }

    public Phrases<T> Add(IEnumerable<string> words, T value)
    {
        var node = _root;
        foreach (var word in words)
        {
            node = node.Next(word);
        }

        node.Value ??= value;
        return this;
    }

    /// <summary>The longest phrase that begins at a word: how many words it has and what was kept for it; 0 and null where there is none.</summary>
    public (int Length, T? Value) LongestAt(string prose, List<Word> words, int at)
    {
        var node = _root;
        var found = (0, (T?)null);
        for (var i = at; i < words.Count && i < at + LongestPhrase; i++)
        {
            // Only the last word of a phrase may have a possessive after it.
            if (i > at && (!words[i].Joined || words[i - 1].Possessive))
            {
                break;
            }

            if (!node.TryNext(prose.AsSpan(words[i].Span.Start, words[i].Span.Length), out node))
            {
                break;
            }

            if (node.Value is { } value)
            {
                found = (i - at + 1, value);
            }
        }

        return found;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public T? Value { get; set; }

        public Node Next(string word)
        {
            _next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var next))
            {
                _next.Add(word, next = new Node());
            }

            return next;
        }

        public bool TryNext(ReadOnlySpan<char> word, out Node next)
        {
            if (_next is not null && _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
            {
                next = found;
                return true;
            }

            next = this;
            return false;
        }
    }
}
