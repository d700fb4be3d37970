using System.Diagnostics.CodeAnalysis;

namespace Rejoinder.Journal.Verifying;

/// <summary>
/// Verifies a journal for somebody who trusts nothing but its name and its public keys. It has nothing in common with what writes journals
/// but the hash functions. It keeps nothing between calls; safe on any thread.
/// </summary>
public sealed class JournalVerifier
{
    private readonly string origin;
    private readonly TrustedKey[] keys;

    /// <summary>A verifier of one journal.</summary>
    /// <param name="origin">The journal's name, the first line of its checkpoints.</param>
    /// <param name="keys">The public keys trusted to sign them; one is enough for a checkpoint to hold.</param>
    public JournalVerifier(string origin, params IReadOnlyList<TrustedKey> keys)
    {
        this.origin = origin;
        this.keys = [.. keys];
    }

    /// <summary>Whether a checkpoint is this journal's, signed by a key that is trusted.</summary>
    /// <param name="bytes">The whole checkpoint.</param>
    /// <param name="head">What it says; null where it does not hold.</param>
    /// <param name="against">Why it does not hold; null where it does.</param>
    public bool Checkpoint(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out TreeHead? head, [NotNullWhen(false)] out Evidence? against)
    {
        (head, against) = (null, null);
        var read = TreeHead.Read(bytes);
        if (!read.IsRead)
        {
            against = new(read.Problem);
        }
        else if (read.Value.Note.Distrust(keys) is { } distrust)
        {
            against = new(distrust) { Later = read.Value };
        }
        else if (read.Value.Origin != origin)
        {
            var other = StrictText.Shown(read.Value.Origin);
            against = new($"The checkpoint is of the journal '{other}', not of '{StrictText.Shown(origin)}'.") { Later = read.Value };
        }
        else if (read.Value.Size == 0 && read.Value.Root != JournalHash.EmptyRoot)
        {
            against = new("The checkpoint says that the journal is empty, but its root is not that of an empty tree.")
            {
                Later = read.Value,
            };
        }
        else
        {
            head = read.Value;
        }
        return against is null;
    }

    /// <summary>Whether the journal only grew between two checkpoints.</summary>
    /// <param name="earlier">The checkpoint seen before, to the byte.</param>
    /// <param name="later">The checkpoint now.</param>
    /// <param name="proof">The consistency proof; none where the sizes are the same, or the earlier journal was empty.</param>
    /// <returns>Null where it did; otherwise both checkpoints and the proof.</returns>
    public Evidence? Consistency(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later, IReadOnlyList<Sha256Hash> proof)
    {
        if (!Before(earlier, out var first, out var against) || !Checkpoint(later, out var second, out against))
        {
            return against;
        }
        if (Growth(first, second) is { } message)
        {
            return new(message)
            {
                Earlier = first,
                Later = second,
                Proof = proof,
            };
        }
        // RFC 9162 has no proof from an empty tree: everything is consistent with nothing.
        var holds = first.Size == 0 ? proof.Count == 0 : ConsistencyCheck.Holds(first.Size, second.Size, first.Root, second.Root, proof);
        return holds
            ? null
            : new($"The proof does not show that the journal's first {first.Size} entries are those it had before.")
            {
                Earlier = first,
                Later = second,
                Proof = proof,
            };
    }

    /// <summary>Whether an entry is in the journal, by a <c>.tlog-proof</c> file alone.</summary>
    /// <param name="entry">The entry's bytes.</param>
    /// <param name="proofFile">The file's bytes.</param>
    /// <returns>Null where it is.</returns>
    public Evidence? Inclusion(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> proofFile)
    {
        var proof = InclusionProof.Read(proofFile);
        if (!proof.IsRead)
        {
            return new(proof.Problem);
        }
        if (!Checkpoint(proof.Value.Checkpoint.Span, out var head, out var against))
        {
            return against;
        }
        if (InclusionCheck.Holds(proof.Value.Index, head.Size, JournalHash.Leaf(entry), proof.Value.Hashes, head.Root))
        {
            return null;
        }
        var message =
            proof.Value.Index >= head.Size
                ? $"The proof is of entry {proof.Value.Index}, but its checkpoint has {head.Size} entries, counted from 0."
                : $"The proof does not lead from this entry, at index {proof.Value.Index}, to the root that was signed.";
        return new(message)
        {
            Later = head,
            Proof = proof.Value.Hashes,
            Entry = proof.Value.Index,
        };
    }

    /// <summary>
    /// Whether a journal's files are what its checkpoint says, to the last byte: every entry reads and hashes to its leaf, every tile to the
    /// one above, all leaves to the root; and whether it only grew since an earlier checkpoint, if one is given.
    /// </summary>
    /// <param name="checkpoint">The checkpoint's bytes.</param>
    /// <param name="source">Gives the journal's files.</param>
    /// <param name="earlier">The checkpoint seen before; none for a first visit.</param>
    /// <param name="visit">Called with each entry and its index, in order, before the root has been proven; null where nobody asks.</param>
    /// <returns>Null where they are; otherwise the first thing that is not.</returns>
    public Evidence? Whole(
        ReadOnlySpan<byte> checkpoint,
        JournalFileSource source,
        ReadOnlySpan<byte> earlier = default,
        Action<long, ReadEntry>? visit = null
    )
    {
        if (!Checkpoint(checkpoint, out var head, out var against))
        {
            return against;
        }
        TreeHead? before = null;
        if (!earlier.IsEmpty && !Before(earlier, out before, out against))
        {
            return against;
        }
        if (before is not null && Growth(before, head) is { } message)
        {
            return new(message) { Earlier = before, Later = head };
        }
        return new WholeCheck(head, before, new(source), visit).Run();
    }

    /// <summary>As <see cref="Checkpoint"/>, of the one seen before; the evidence says so.</summary>
    private bool Before(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out TreeHead? head, [NotNullWhen(false)] out Evidence? against)
    {
        if (Checkpoint(bytes, out head, out against))
        {
            return true;
        }
        against = new($"The checkpoint from before does not hold. {against.Message}") { Earlier = against.Later };
        return false;
    }

    private static string? Growth(TreeHead earlier, TreeHead later)
    {
        if (earlier.Size > later.Size)
        {
            return $"The journal had {earlier.Size} entries and has {later.Size} now: an old checkpoint is shown, or entries were taken out.";
        }
        return earlier.Size == later.Size && earlier.Root != later.Root
            ? $"Two checkpoints of {later.Size} entries are signed with different roots: the journal tells two stories."
            : null;
    }
}
