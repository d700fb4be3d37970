using System.Buffers.Binary;

namespace Rejoinder.Journal;

/// <summary>The 32 bytes of a SHA-256 hash, compared by value. The default value is 32 zero bytes and is the hash of nothing known.</summary>
public readonly record struct Sha256Hash
{
    /// <summary>How many bytes a hash has: 32.</summary>
    public const int Length = 32;

    private readonly ulong a;
    private readonly ulong b;
    private readonly ulong c;
    private readonly ulong d;

    /// <summary>The hash with these bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer than 32.</exception>
    public Sha256Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A SHA-256 hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }
        a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Writes the 32 bytes at the start of <paramref name="destination"/>.</summary>
    /// <param name="destination">Room for at least 32 bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], d);
    }

    /// <summary>The 32 bytes, a new array each time.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits, as an entry writes them.</summary>
    public string ToHex() => Convert.ToHexStringLower(ToArray());

    /// <summary>44 characters of base64 (RFC 4648, section 4), as checkpoints and proofs write them.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
