namespace Rejoinder.Naming.Indexing;

/// <summary>The names gathered for one query, with what they share with it. Used by one query at a time, and again by later ones.</summary>
internal sealed class Gathering(int names, int vocabulary)
{
    /// <summary>A list of names longer than this is not walked where names are gathered already.</summary>
    private const int LongList = 2000;

    /// <summary>Names walked for one word of a query: the words most like it come first, and a query must end in milliseconds.</summary>
    private const int WalkedAtMost = 40_000;

    private readonly Shared[] _shared = new Shared[names];
    private readonly List<int> _touched = [];
    private readonly float[] _gains = new float[vocabulary];
    private readonly int[] _gainOf = new int[vocabulary];
    private readonly int[] _seen = new int[vocabulary];
    private int _word;
    private int _round;

    /// <summary>The summed weight of the query's words.</summary>
    public float QueryTotal { get; set; }

    /// <summary>A place for each word to count pairs of letters in; all zero between uses.</summary>
    public byte[] PairsOf => field ??= new byte[vocabulary];

    /// <summary>Begins to collect the words that are like one of the query's.</summary>
    public void StartWord() => _round++;

    /// <summary>True the first time that a word is met for the query's word.</summary>
    public bool IsNew(int word)
    {
        if (_seen[word] == _round)
        {
            return false;
        }

        _seen[word] = _round;
        return true;
    }

    /// <summary>Forgets the query before.</summary>
    public void Clear()
    {
        foreach (var id in _touched)
        {
            _shared[id] = default;
        }

        _touched.Clear();
        _word = 0;
    }

    /// <summary>Adds what the names share with one word of the query.</summary>
    public void Add(in WordLookup lookup, IndexData data)
    {
        _word++;
        if (lookup.Postings > LongList && _touched.Count > 0 && _touched.Count * 4 < lookup.Postings)
        {
            AddToTouched(lookup, data);
            return;
        }

        var walked = 0;
        foreach (var (word, likeness) in lookup.Alike)
        {
            if (walked > WalkedAtMost)
            {
                break;
            }

            walked += data.PostingsOf(word);
            var gain = likeness * likeness * data.WeightOf(word);
            for (var i = data.PostingStarts[word]; i < data.PostingStarts[word + 1]; i++)
            {
                ref var shared = ref _shared[data.Postings[i]];
                if (shared.Word == _word)
                {
                    continue;
                }

                if (shared.Word == 0)
                {
                    _touched.Add(data.Postings[i]);
                }

                shared.Word = _word;
                shared.Gain += gain;
            }
        }
    }

    /// <summary>The best of the names gathered, with a rank of 0 to 1.</summary>
    public List<(int Id, double Rank)> Best(int count, float[] totals)
    {
        var queue = new PriorityQueue<int, float>(count + 1);
        var least = float.MinValue;
        foreach (var id in _touched)
        {
            var rank = 2 * _shared[id].Gain / (QueryTotal + totals[id]);
            if (queue.Count < count)
            {
                queue.Enqueue(id, rank);
            }
            else if (rank > least)
            {
                queue.EnqueueDequeue(id, rank);
            }
            else
            {
                continue;
            }

            queue.TryPeek(out _, out least);
        }

        var best = new List<(int, double)>(queue.Count);
        while (queue.TryDequeue(out var id, out var rank))
        {
            best.Add((id, Math.Min(1, rank)));
        }

        best.Reverse();
        return best;
    }

    private void AddToTouched(in WordLookup lookup, IndexData data)
    {
        foreach (var (word, likeness) in lookup.Alike)
        {
            _gainOf[word] = _round;
            _gains[word] = likeness * likeness * data.WeightOf(word);
        }

        foreach (var id in _touched)
        {
            var best = 0f;
            for (var i = data.NameWordStarts[id]; i < data.NameWordStarts[id + 1]; i++)
            {
                var word = data.NameWords[i];
                best = _gainOf[word] == _round ? Math.Max(best, _gains[word]) : best;
            }

            _shared[id].Gain += best;
        }

        _round++;
    }

    /// <summary>What a name shares with the query, and the last word of the query that was counted for it.</summary>
    private struct Shared
    {
        public float Gain;
        public int Word;
    }
}
