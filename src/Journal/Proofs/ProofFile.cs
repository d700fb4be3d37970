using System.Globalization;
using System.Text;

namespace Rejoinder.Journal.Proofs;

/// <summary>Writes a <c>.tlog-proof</c> file: C2SP tlog-proof. With the entry and the public key it is all that is needed to verify, offline.</summary>
public static class ProofFile
{
    /// <summary>The file's bytes, UTF-8.</summary>
    /// <param name="index">The entry's index in the journal, from 0.</param>
    /// <param name="inclusion">The inclusion proof against the checkpoint's tree, from the leaf's sibling up.</param>
    /// <param name="checkpoint">The signed checkpoint, to the byte.</param>
    /// <param name="extra">What else may help a reader, such as the entry itself. Nothing vouches for it. Empty for none.</param>
    public static byte[] Write(
        long index,
        IReadOnlyList<Sha256Hash> inclusion,
        ReadOnlySpan<byte> checkpoint,
        ReadOnlySpan<byte> extra = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var head = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        if (!extra.IsEmpty)
        {
            head.Append("extra ").Append(Convert.ToBase64String(extra)).Append('\n');
        }
        head.Append(CultureInfo.InvariantCulture, $"index {index}\n");
        foreach (var hash in inclusion)
        {
            head.Append(hash).Append('\n');
        }
        head.Append('\n');
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. checkpoint];
    }
}
