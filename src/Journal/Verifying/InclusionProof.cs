namespace Rejoinder.Journal.Verifying;

/// <summary>A <c>.tlog-proof</c> file as it was read (C2SP tlog-proof).</summary>
/// <param name="Index">The entry's index in the journal, from 0.</param>
/// <param name="Hashes">The inclusion proof, from the leaf's sibling up.</param>
/// <param name="Checkpoint">The checkpoint's bytes, verbatim.</param>
/// <param name="Extra">What else the file brings; nothing vouches for it. Null where it brings nothing.</param>
public sealed record InclusionProof(
    long Index,
    IReadOnlyList<Sha256Hash> Hashes,
    ReadOnlyMemory<byte> Checkpoint,
    ReadOnlyMemory<byte>? Extra
)
{
    /// <summary>The longest file that is read, in bytes: 2 MiB.</summary>
    public const int Longest = 2 << 20;

    private const int MostHashes = 63;

    /// <summary>Reads a proof file's bytes; the checkpoint in it is not looked into.</summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    public static Parsed<InclusionProof> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            return Not($"it has {bytes.Length} bytes; at most {Longest} are read");
        }
        var split = bytes.IndexOf("\n\n"u8);
        if (split < 0)
        {
            return Not("it lacks an empty line with a checkpoint below");
        }
        if (!StrictText.TryUtf8(bytes[..split], out var head))
        {
            return Not("it is not UTF-8");
        }
        var lines = new Queue<string>(head.Split('\n'));
        if (lines.Dequeue() != "c2sp.org/tlog-proof@v1")
        {
            return Not("its first line is not 'c2sp.org/tlog-proof@v1'");
        }
        byte[]? extra = null;
        if (lines.TryPeek(out var next) && next.StartsWith("extra ", StringComparison.Ordinal))
        {
            if (!StrictText.TryBase64(lines.Dequeue()[6..], out extra))
            {
                return Not("its extra data are not base64");
            }
        }
        if (
            !lines.TryDequeue(out next)
            || !next.StartsWith("index ", StringComparison.Ordinal)
            || !StrictText.TryNumber(next[6..], out var index)
        )
        {
            return Not("it does not say the entry's index");
        }
        if (lines.Count > MostHashes)
        {
            return Not($"it has {lines.Count} hashes; no tree is higher than {MostHashes}");
        }
        var hashes = new List<Sha256Hash>();
        while (lines.TryDequeue(out next))
        {
            if (!StrictText.TryHash(next, out var hash))
            {
                return Not($"a line is no hash: '{StrictText.Shown(next)}'");
            }
            hashes.Add(hash);
        }
        ReadOnlyMemory<byte>? brought = extra is null ? default(ReadOnlyMemory<byte>?) : extra;
        return Parsed<InclusionProof>.Read(new(index, hashes, bytes[(split + 2)..].ToArray(), brought));
    }

    private static Parsed<InclusionProof> Not(string why) => Parsed<InclusionProof>.Not($"This is no proof file: {why}.");
}
