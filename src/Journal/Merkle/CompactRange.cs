namespace Rejoinder.Journal.Merkle;

/// <summary>
/// The right edge of a Merkle tree: the roots of its perfect subtrees, largest first, one for each bit set in the size. With RFC 9162,
/// section 2.1.2, that is all a tree needs to grow and to tell its root. Not safe on several threads at once.
/// </summary>
public sealed class CompactRange
{
    private readonly List<Sha256Hash> roots;

    /// <summary>A tree without leaves.</summary>
    public CompactRange()
        : this(0, []) { }

    /// <summary>A tree as it was left.</summary>
    /// <param name="size">How many leaves it has; not negative.</param>
    /// <param name="roots">The roots of its perfect subtrees, largest first: as many as bits are set in <paramref name="size"/>.</param>
    /// <exception cref="ArgumentException">The number of roots does not fit the size.</exception>
    public CompactRange(long size, IEnumerable<Sha256Hash> roots)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        this.roots = [.. roots];
        if (this.roots.Count != long.PopCount(size))
        {
            throw new ArgumentException($"A tree of {size} leaves has {long.PopCount(size)} perfect subtrees, not {this.roots.Count}.");
        }
        Size = size;
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the perfect subtrees, largest first; what the constructor takes.</summary>
    public IReadOnlyList<Sha256Hash> Roots => roots;

    /// <summary>The Merkle Tree Hash of all leaves; of none, the hash of no bytes.</summary>
    public Sha256Hash Root
    {
        get
        {
            if (roots.Count == 0)
            {
                return JournalHash.EmptyRoot;
            }
            var root = roots[^1];
            for (var i = roots.Count - 2; i >= 0; i--)
            {
                root = JournalHash.Node(roots[i], root);
            }
            return root;
        }
    }

    /// <summary>Adds a leaf at the right.</summary>
    /// <param name="leaf">Its hash, made by <see cref="JournalHash.Leaf"/>.</param>
    public void Append(Sha256Hash leaf)
    {
        var node = leaf;
        // Each one bit at the end of the old size is a subtree as large as the node that now stands beside it.
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            node = JournalHash.Node(roots[^1], node);
            roots.RemoveAt(roots.Count - 1);
        }
        roots.Add(node);
        Size = checked(Size + 1);
    }
}
