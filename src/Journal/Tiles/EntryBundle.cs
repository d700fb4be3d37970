using System.Buffers.Binary;

namespace Rejoinder.Journal.Tiles;

/// <summary>Entries as C2SP tlog-tiles serves them: up to 256, each behind its length in two bytes, the greater first.</summary>
public static class EntryBundle
{
    /// <summary>The longest entry a bundle can hold, in bytes: 65,535.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>The bytes of a bundle.</summary>
    /// <param name="entries">1 to 256 entries in the tree's order, each of at most 65,535 bytes.</param>
    /// <exception cref="ArgumentException">There are too many, none, or one is too long.</exception>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count is < 1 or > TileCoordinate.FullWidth)
        {
            throw new ArgumentException($"A bundle has 1 to {TileCoordinate.FullWidth} entries, not {entries.Count}.", nameof(entries));
        }
        var bytes = new byte[entries.Sum(e => sizeof(ushort) + e.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            if (entry.Length > LongestEntry)
            {
                throw new ArgumentException($"An entry has at most {LongestEntry} bytes, not {entry.Length}.", nameof(entries));
            }
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }
        return bytes;
    }
}
