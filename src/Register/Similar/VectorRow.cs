using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Rejoinder.Register.Similar;

/// <summary>One row of a vector file: 8 bytes of id, the vector, 4 bytes of CRC-32C over both. A wiped row has id 0 and a vector of zeros.</summary>
internal static class VectorRow
{
    /// <summary>Bytes of a row beside its vector.</summary>
    public const int Overhead = 12;

    /// <summary>Writes a row.</summary>
    public static void Write(Span<byte> row, long id, ReadOnlySpan<byte> vector)
    {
        BinaryPrimitives.WriteInt64LittleEndian(row, id);
        vector.CopyTo(row[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(row[^4..], Sum(row[..^4]));
    }

    /// <summary>Whether the row was written to its end. A stretch of zeros, which a crash can leave, was not.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadUInt32LittleEndian(row[^4..]) == Sum(row[..^4]);

    /// <summary>The id, 0 where the row was wiped.</summary>
    public static long Id(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64LittleEndian(row);

    /// <summary>The vector.</summary>
    public static ReadOnlySpan<byte> Vector(ReadOnlySpan<byte> row) => row[8..^4];

    // Begins with all ones, so that zeros do not sum to zero.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in bytes[(words.Length * 8)..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
