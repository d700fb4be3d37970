namespace Rejoinder.Journal.Verifying;

/// <summary>Entries as they were read from a bundle (C2SP tlog-tiles, "Log entries").</summary>
/// <param name="Entries">Their bytes, in order; 1 to 256.</param>
public sealed record Bundle(IReadOnlyList<ReadOnlyMemory<byte>> Entries)
{
    /// <summary>Reads a bundle's bytes: lengths of two bytes, the greater first, each before its entry; nothing left over.</summary>
    /// <param name="bytes">The whole bundle.</param>
    public static Parsed<Bundle> Read(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        for (var place = 0; place < bytes.Length; )
        {
            var left = bytes.Length - place - 2;
            var length = left < 0 ? 0 : (bytes.Span[place] << 8) | bytes.Span[place + 1];
            if (left < length)
            {
                return Parsed<Bundle>.Not($"The bundle is cut off in its entry {entries.Count}, at byte {place}.");
            }
            if (entries.Count == 256)
            {
                return Parsed<Bundle>.Not("The bundle has more than 256 entries.");
            }
            entries.Add(bytes.Slice(place + 2, length));
            place += 2 + length;
        }
        return entries.Count == 0 ? Parsed<Bundle>.Not("The bundle is empty.") : Parsed<Bundle>.Read(new(entries));
    }
}
