using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Comparing;

/// <summary>
/// The words of two names set one to one, the most alike first. Words left over on both sides are set against each other as contradictions;
/// words left over on one side only are missing. Reckoned on the caller's stack: no allocation.
/// </summary>
internal ref struct Alignment
{
    /// <summary>Words of a name that are looked at; further ones count as missing.</summary>
    public const int MaxWords = 12;

    private readonly NamePart[] _left;
    private readonly NamePart[] _right;
    private readonly int _n;
    private readonly int _m;
    private readonly Span<Pairing> _pairs;

    /// <summary>Prepares to align; the span must hold <see cref="MaxWords"/> pairings.</summary>
    public Alignment(NamePart[] left, NamePart[] right, Span<Pairing> pairs)
    {
        _left = left;
        _right = right;
        _n = Math.Min(left.Length, MaxWords);
        _m = Math.Min(right.Length, MaxWords);
        _pairs = pairs;
    }

    /// <summary>How many pairings there are.</summary>
    public int Count { get; private set; }

    /// <summary>A bit for each left word that is in a pairing.</summary>
    public uint UsedLeft { get; private set; }

    /// <summary>A bit for each right word that is in a pairing.</summary>
    public uint UsedRight { get; private set; }

    /// <summary>Aligns.</summary>
    public void Run()
    {
        Span<float> likeness = stackalloc float[MaxWords * MaxWords];
        Span<Relation> relations = stackalloc Relation[MaxWords * MaxWords];
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < _m; j++)
            {
                (likeness[(i * MaxWords) + j], relations[(i * MaxWords) + j]) = WordComparison.Compare(_left[i], _right[j]);
            }
        }

        Take(likeness, relations, NameWeights.SureLikeness);
        if (Count < Math.Max(_n, _m))
        {
            Join();
        }

        Take(likeness, relations, 0);
    }

    private void Take(scoped Span<float> likeness, scoped Span<Relation> relations, float floor)
    {
        while (true)
        {
            var best = -1f;
            var (bi, bj) = (-1, -1);
            for (var i = 0; i < _n; i++)
            {
                if ((UsedLeft >> i & 1) != 0)
                {
                    continue;
                }

                for (var j = 0; j < _m; j++)
                {
                    if ((UsedRight >> j & 1) != 0)
                    {
                        continue;
                    }

                    // Equal likeness: the pair that tells more, then the one in the same place from either end.
                    var l = likeness[(i * MaxWords) + j];
                    var rank =
                        l
                        + (0.001f * (_left[i].Weight + _right[j].Weight))
                        - (0.0001f * Math.Min(Math.Abs(i - j), Math.Abs(_n - i - _m + j)));
                    if (l >= floor && rank > best)
                    {
                        best = rank;
                        (bi, bj) = (i, j);
                    }
                }
            }

            if (bi < 0)
            {
                return;
            }

            Add(new((short)bi, (short)bj, likeness[(bi * MaxWords) + bj], relations[(bi * MaxWords) + bj]));
        }
    }

    private void Add(Pairing pairing)
    {
        UsedLeft |= 1u << pairing.Left | (pairing.LeftIsTwo ? 1u << (pairing.Left + 1) : 0);
        UsedRight |= 1u << pairing.Right | (pairing.RightIsTwo ? 1u << (pairing.Right + 1) : 0);
        _pairs[Count++] = pairing;
    }

    /// <summary>"Mac Donald" and "Macdonald": two words left over that follow each other, against one left over on the other side.</summary>
    private void Join()
    {
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < _m; j++)
            {
                if ((UsedLeft >> i & 1) != 0 || (UsedRight >> j & 1) != 0)
                {
                    continue;
                }

                if (i + 1 < _n && (UsedLeft >> (i + 1) & 1) == 0 && Joins(_left[i], _left[i + 1], _right[j]) is var l and > 0)
                {
                    Add(new((short)i, (short)j, l, Relation.Joined, LeftIsTwo: true));
                }
                else if (j + 1 < _m && (UsedRight >> (j + 1) & 1) == 0 && Joins(_right[j], _right[j + 1], _left[i]) is var r and > 0)
                {
                    Add(new((short)i, (short)j, r, Relation.Joined, RightIsTwo: true));
                }
            }
        }
    }

    private static float Joins(NamePart first, NamePart second, NamePart whole)
    {
        var length = first.Folded.Length + second.Folded.Length;
        var foreign = first.IsForeign || whole.IsForeign;
        if (
            first.Folded.Length == 0
            || whole.Folded.Length < 4
            || (!foreign && (Math.Abs(length - whole.Folded.Length) > 2 || first.Folded[0] != whole.Folded[0]))
        )
        {
            return 0;
        }

        Span<char> joined = stackalloc char[2 * Word.MaxLength];
        first.Folded.CopyTo(joined);
        second.Folded.CopyTo(joined[first.Folded.Length..]);
        Span<char> key = stackalloc char[4 * Word.MaxLength];
        var key_length = Math.Min(SpellingKey.Write(joined[..Math.Min(length, Word.MaxLength)], key), 2 * Word.MaxLength);
        var likeness = (float)(foreign ? SpellingDistance.Across : SpellingDistance.Latin).Similarity(key[..key_length], whole.Key);
        return likeness >= NameWeights.JoinedFloor ? Math.Min(likeness, NameWeights.SpellingLikeness) : 0;
    }
}
