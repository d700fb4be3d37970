namespace Rejoinder.Journal.Verifying;

/// <summary>Verifies that a tree only grew: RFC 9162, section 2.1.4.2, step by step.</summary>
public static class ConsistencyCheck
{
    /// <summary>
    /// Whether the proof leads to both roots. Trees of one size are consistent with an empty proof and the same root; of an empty tree
    /// there is no proof to larger ones, so none holds.
    /// </summary>
    /// <param name="earlier">How many leaves the earlier tree had.</param>
    /// <param name="later">How many the later tree has.</param>
    /// <param name="earlierRoot">The earlier root; of an empty tree it can only be <see cref="JournalHash.EmptyRoot"/>.</param>
    /// <param name="laterRoot">The later root.</param>
    /// <param name="proof">The hashes of the proof.</param>
    public static bool Holds(long earlier, long later, Sha256Hash earlierRoot, Sha256Hash laterRoot, IReadOnlyList<Sha256Hash> proof)
    {
        if (earlier < 0 || earlier > later)
        {
            return false;
        }
        if (earlier == later)
        {
            return proof.Count == 0 && earlierRoot == laterRoot && (earlier > 0 || earlierRoot == JournalHash.EmptyRoot);
        }
        if (earlier == 0 || proof.Count == 0)
        {
            return false;
        }
        // The earlier tree's root begins the proof where that tree is one perfect subtree of the later.
        IEnumerable<Sha256Hash> path = long.IsPow2(earlier) ? proof.Prepend(earlierRoot) : proof;
        var (fn, sn) = (earlier - 1, later - 1);
        while ((fn & 1) == 1)
        {
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        var (fr, sr) = (path.First(), path.First());
        foreach (var c in path.Skip(1))
        {
            if (sn == 0)
            {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (JournalHash.Node(c, fr), JournalHash.Node(c, sr));
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                sr = JournalHash.Node(sr, c);
            }
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && fr == earlierRoot && sr == laterRoot;
    }
}
