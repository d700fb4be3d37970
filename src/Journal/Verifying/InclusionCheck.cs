namespace Rejoinder.Journal.Verifying;

/// <summary>
/// Verifies that a leaf is in a tree: RFC 9162, section 2.1.3.2, step by step. A root alone does not tell its size: trees of several sizes
/// have proofs of one shape. Size and root belong together only where both were signed, as in a checkpoint.
/// </summary>
public static class InclusionCheck
{
    /// <summary>Whether the proof leads from the leaf to the root. Whatever is out of range, too long or too short does not.</summary>
    /// <param name="index">The leaf's index, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="proof">The hashes from the leaf's sibling up.</param>
    /// <param name="root">The tree's root.</param>
    public static bool Holds(long index, long size, Sha256Hash leaf, IReadOnlyList<Sha256Hash> proof, Sha256Hash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }
        var (fn, sn, r) = (index, size - 1, leaf);
        foreach (var p in proof)
        {
            if (sn == 0)
            {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn)
            {
                r = JournalHash.Node(p, r);
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                r = JournalHash.Node(r, p);
            }
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && r == root;
    }
}
