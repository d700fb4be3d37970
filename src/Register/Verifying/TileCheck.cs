using Rejoinder.Journal;

namespace Rejoinder.Register.Verifying;

/// <summary>Reckons tiles and roots anew from leaves, one after another, as RFC 9162, section 2.1, and C2SP tlog-tiles define them.</summary>
internal sealed class TileCheck(Action<int, long, IReadOnlyList<Sha256Hash>> found)
{
    private const int Full = 256;

    // The right edge: at each height, the root of a perfect subtree that has no brother yet.
    private readonly List<Sha256Hash?> edge = [];
    private readonly List<(long Index, List<Sha256Hash> Hashes)> open = [];

    public void Add(Sha256Hash leaf)
    {
        var height = 0;
        for (var hash = leaf; ; height++)
        {
            if (height % 8 == 0)
            {
                Collect(height / 8, hash);
            }

            if (height == edge.Count)
            {
                edge.Add(null);
            }

            if (edge[height] is not { } left)
            {
                edge[height] = hash;
                return;
            }

            edge[height] = null;
            hash = JournalHash.Node(left, hash);
        }
    }

    /// <summary>The root of the leaves so far.</summary>
    public Sha256Hash Root()
    {
        Sha256Hash? root = null;
        foreach (var left in edge.OfType<Sha256Hash>())
        {
            root = root is { } right ? JournalHash.Node(left, right) : left;
        }

        return root ?? JournalHash.EmptyRoot;
    }

    /// <summary>Gives the tiles that are not full.</summary>
    public void End()
    {
        for (var level = 0; level < open.Count; level++)
        {
            if (open[level].Hashes.Count > 0)
            {
                found(level, open[level].Index, open[level].Hashes);
            }
        }
    }

    private void Collect(int level, Sha256Hash hash)
    {
        if (level == open.Count)
        {
            open.Add((0, []));
        }

        var (index, hashes) = open[level];
        hashes.Add(hash);
        if (hashes.Count == Full)
        {
            found(level, index, hashes);
            open[level] = (index + 1, []);
        }
    }
}
