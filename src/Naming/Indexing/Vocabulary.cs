using Rejoinder.Naming.Comparing;
using Rejoinder.Naming.Parsing;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Indexing;

/// <summary>The words of an index, found by being spelled alike. Words are taken apart when first compared. Thread-safe.</summary>
internal sealed class Vocabulary(IndexData data)
{
    private const char Foreign = '*';

    /// <summary>Below this two words are not alike enough to gather a name by.</summary>
    private const float Floor = 0.62f;

    /// <summary>Like words that are kept for one word of a query.</summary>
    private const int MaxAlike = 40;

    private readonly NamePart?[] _parts = new NamePart?[data.WordCount];
    private readonly Lazy<LetterPairs> _pairs = new(() => new LetterPairs(data));

    /// <summary>A word as it is kept: marked where it is not written in Latin letters.</summary>
    public static string Marked(NamePart part) => part.IsForeign ? Foreign + part.Folded : part.Folded;

    /// <summary>The words that are like the given one; a wide look also takes those that share many pairs of letters, where none is very like it.</summary>
    public WordLookup Alike(NamePart part, Gathering gathering, bool isWide)
    {
        Span<uint> hashes = stackalloc uint[Signature.Max];
        var count = Signature.Write(part, hashes);
        var mask = (uint)(data.SignatureStarts.Length - 2);
        gathering.StartWord();
        var alike = new List<(int Word, float Likeness)>();
        foreach (var hash in hashes[..count])
        {
            var bucket = hash & mask;
            for (var i = data.SignatureStarts[bucket]; i < data.SignatureStarts[bucket + 1]; i++)
            {
                var word = Signature.WordOf(hash, data.Signatures[i]);
                if (word >= 0)
                {
                    Weigh(word, part, gathering, alike);
                }
            }
        }

        if (isWide && !alike.Exists(a => a.Likeness >= NameWeights.SureLikeness))
        {
            foreach (var word in _pairs.Value.Most(part.Folded, gathering.PairsOf))
            {
                Weigh(word, part, gathering, alike);
            }
        }

        alike.Sort((a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Word.CompareTo(b.Word));
        if (alike.Count > MaxAlike)
        {
            alike.RemoveRange(MaxAlike, alike.Count - MaxAlike);
        }

        var postings = 0;
        foreach (var (word, _) in alike)
        {
            postings += data.PostingsOf(word);
        }

        return new WordLookup(alike, postings, alike.Count > 0 ? data.WeightOf(alike[0].Word) : data.UnknownWeight);
    }

    private void Weigh(int word, NamePart part, Gathering gathering, List<(int Word, float Likeness)> alike)
    {
        if (gathering.IsNew(word) && WordComparison.Compare(part, Part(word)).Likeness is >= Floor and var likeness)
        {
            alike.Add((word, likeness));
        }
    }

    private NamePart Part(int word)
    {
        if (_parts[word] is { } known)
        {
            return known;
        }

        var marked = data.WordOf(word);
        var foreign = marked.Length > 0 && marked[0] == Foreign;
        var folded = foreign ? marked[1..] : marked;
        var part = new NamePart(folded, folded, SpellingKey.Of(folded)) { IsForeign = foreign };
        if (KnownNames.Of(folded) is { } entry)
        {
            part.Equivalents = entry.Equivalents;
            part.IsKnown = true;
            part.Familiar = entry.Familiar;
        }

        _parts[word] = part;
        return part;
    }
}
