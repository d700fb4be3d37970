using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Rejoinder.Register.Similar;

/// <summary>The first bytes of a vector file: its format, what made the vectors, and how often rows were wiped.</summary>
internal static class VectorHeader
{
    /// <summary>The header's length in bytes.</summary>
    public const int Length = 64;

    private const int WipesAt = 56;

    // "RJVEC", format 1.
    private static ReadOnlySpan<byte> Magic => "RJVEC\0\0\u0001"u8;

    /// <summary>A header for a file without rows. 8 bytes of format, 4 of the vector's length, 32 of the fingerprint, wipes at 56.</summary>
    public static byte[] Make(int vectorBytes, ReadOnlySpan<byte> fingerprint)
    {
        var header = new byte[Length];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), vectorBytes);
        fingerprint.CopyTo(header.AsSpan(12));
        return header;
    }

    /// <summary>Whether the file was made by this format and these vectors; the count of wipes is left aside.</summary>
    public static bool Fits(SafeFileHandle file, ReadOnlySpan<byte> expected)
    {
        Span<byte> header = stackalloc byte[Length];
        return RandomAccess.Read(file, header, 0) == Length && header[..WipesAt].SequenceEqual(expected[..WipesAt]);
    }

    /// <summary>How often rows were wiped: where it rose, what was read before is stale.</summary>
    public static long Wipes(SafeFileHandle file)
    {
        Span<byte> count = stackalloc byte[8];
        return RandomAccess.Read(file, count, WipesAt) == 8 ? BinaryPrimitives.ReadInt64LittleEndian(count) : 0;
    }

    /// <summary>Counts one more wipe.</summary>
    public static void CountWipe(SafeFileHandle file)
    {
        Span<byte> count = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(count, Wipes(file) + 1);
        RandomAccess.Write(file, count, WipesAt);
    }
}
