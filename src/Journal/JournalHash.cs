using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Journal;

/// <summary>
/// The hash functions: all that the writer and the verifier have in common. Leaves and nodes as in RFC 9162, section 2.1.1, with SHA-256;
/// the seal is HMAC-SHA-256 (RFC 2104). Safe on any thread.
/// </summary>
public static class JournalHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves: the hash of no bytes.</summary>
    public static Sha256Hash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256 of the byte 0 and the entry.</summary>
    /// <param name="entry">The entry's bytes; may be none.</param>
    public static Sha256Hash Leaf(ReadOnlySpan<byte> entry)
    {
        var input = new byte[entry.Length + 1];
        input[0] = LeafPrefix;
        entry.CopyTo(input.AsSpan(1));
        return Of(input);
    }

    /// <summary>The hash of a node: SHA-256 of the byte 1, the left child's hash and the right child's.</summary>
    public static Sha256Hash Node(Sha256Hash left, Sha256Hash right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * Sha256Hash.Length];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Sha256Hash.Length)..]);
        return Of(input);
    }

    /// <summary>
    /// The seal of content that may have to be erased: HMAC-SHA-256 with the salt as its key, over the name, a newline and the content.
    /// Once salt and content are gone, nobody can tell from the seal what it was, not even by guessing.
    /// </summary>
    /// <param name="name">What the content is to the entry, such as <c>document</c>: a seal of one name opens no other.</param>
    /// <param name="content">The content's bytes.</param>
    /// <param name="salt">Random bytes made for this content alone and kept beside it; 32 in what Rejoinder writes.</param>
    public static Sha256Hash Seal(string name, ReadOnlySpan<byte> content, ReadOnlySpan<byte> salt)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        mac.AppendData(Encoding.UTF8.GetBytes(name));
        mac.AppendData("\n"u8);
        mac.AppendData(content);
        return new(mac.GetHashAndReset());
    }

    private static Sha256Hash Of(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Sha256Hash.Length];
        SHA256.HashData(input, hash);
        return new(hash);
    }
}
