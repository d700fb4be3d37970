using System.IO.Compression;

namespace Rejoinder.Register;

/// <summary>Bytes as a register keeps them: Brotli, at the level that costs least time.</summary>
internal static class Packed
{
    public const string None = "none";
    public const string Brotli = "brotli";

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, room, out var written, quality: 3, window: 22)
            ? room[..written]
            : throw new InvalidOperationException("Brotli had too little room.");
    }

    /// <summary>Packs bytes where that is shorter.</summary>
    public static (string Packing, byte[] Bytes) PackIfShorter(byte[] bytes)
    {
        var packed = Pack(bytes);
        return packed.Length < bytes.Length ? (Brotli, packed) : (None, bytes);
    }

    /// <summary>The bytes that were packed, unpacked as they are read.</summary>
    public static Stream Open(byte[] packed) => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);

    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = Open(packed);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] Unpack(string packing, byte[] bytes) => packing == Brotli ? Unpack(bytes) : bytes;
}
