namespace Rejoinder.Reading.Intake;

/// <summary>How many bytes a packed stream of a PDF gives, counted without unpacking it.</summary>
internal static class PackedSize
{
    private const int Clear = 256;
    private const int EndOfData = 257;

    /// <summary>A length and a byte to repeat, or a length and bytes to copy.</summary>
    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        var total = 0L;
        for (var at = 0; at < packed.Length && packed[at] != 128; )
        {
            var length = packed[at];
            total += length < 128 ? length + 1 : 257 - length;
            at += length < 128 ? length + 2 : 2;
        }

        return total;
    }

    /// <summary>Codes of nine to twelve bits; only the lengths of what they stand for are kept. Stops beyond <paramref name="most"/>.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed, long most)
    {
        Span<int> lengths = stackalloc int[4096];
        var (total, held, bits, width, next, last) = (0L, 0, 0, 9, EndOfData + 1, 0);
        foreach (var b in packed)
        {
            (held, bits) = ((held << 8) | b, bits + 8);
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = held >> bits;
            held &= (1 << bits) - 1;
            if (code == EndOfData || total > most)
            {
                break;
            }

            if (code == Clear)
            {
                (width, next, last) = (9, EndOfData + 1, 0);
                continue;
            }

            var length =
                code < Clear ? 1
                : code < next ? lengths[code]
                : last + 1;
            total += length;
            if (last > 0 && next < lengths.Length)
            {
                lengths[next++] = last + 1;
            }

            last = length;
            width =
                next >= 2047 ? 12
                : next >= 1023 ? 11
                : next >= 511 ? 10
                : 9;
        }

        return total;
    }
}
