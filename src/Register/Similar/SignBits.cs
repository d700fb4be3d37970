using System.Numerics;
using System.Runtime.InteropServices;

namespace Rejoinder.Register.Similar;

/// <summary>
/// The ids and sign bits of the rows of a vector file, in memory: one bit a dimension is enough to tell which rows are worth a closer look.
/// Grows at the end only; rows are never moved, so what was counted can be read while more is added. One writer at a time.
/// </summary>
internal sealed class SignBits(int vectorBytes)
{
    /// <summary>Rows of one block: small enough to share out among cores.</summary>
    private const int BlockRows = 1 << 15;

    private readonly int _words = (vectorBytes + 63) / 64;
    private volatile Block[] _blocks = [];
    private int _count;

    /// <summary>How many rows there are, wiped ones with them.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Adds a row.</summary>
    public void Add(long id, ReadOnlySpan<byte> vector)
    {
        var (block, row) = Math.DivRem(_count, BlockRows);
        if (block == _blocks.Length)
        {
            _blocks = [.. _blocks, new Block(new long[BlockRows], new ulong[BlockRows * _words])];
        }

        _blocks[block].Ids[row] = id;
        Write(vector, _blocks[block].Bits.AsSpan(row * _words, _words));
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>Takes the id from a row.</summary>
    public void Wipe(int row) => _blocks[row / BlockRows].Ids[row % BlockRows] = 0;

    /// <summary>The id of a row, 0 where it was wiped.</summary>
    public long Id(int row) => _blocks[row / BlockRows].Ids[row % BlockRows];

    /// <summary>At least so many rows (fewer if there are fewer) whose signs differ least from those of a vector, in order of rows.</summary>
    public int[] Nearest(ReadOnlySpan<byte> vector, int rows)
    {
        var asked = new ulong[_words];
        Write(vector, asked);
        var (count, blocks) = (Count, _blocks);
        var used = (count + BlockRows - 1) / BlockRows;
        var distances = new ushort[used][];
        var counts = new int[(_words * 64) + 1];
        Parallel.For(
            0,
            used,
            b =>
            {
                var own = Distances(asked, blocks[b].Bits, Math.Min(BlockRows, count - (b * BlockRows)));
                distances[b] = own;
                var ownCounts = new int[counts.Length];
                foreach (var distance in own)
                {
                    ownCounts[distance]++;
                }

                lock (counts)
                {
                    for (var d = 0; d < counts.Length; d++)
                    {
                        counts[d] += ownCounts[d];
                    }
                }
            }
        );
        var (farthest, found) = (-1, 0);
        while (found < rows && farthest + 1 < counts.Length)
        {
            found += counts[++farthest];
        }

        var nearest = new List<int>(found);
        for (var b = 0; b < used; b++)
        {
            for (var row = 0; row < distances[b].Length; row++)
            {
                if (distances[b][row] <= farthest)
                {
                    nearest.Add((b * BlockRows) + row);
                }
            }
        }

        return [.. nearest];
    }

    private static ushort[] Distances(ulong[] asked, ReadOnlySpan<ulong> bits, int rows)
    {
        var distances = new ushort[rows];
        for (var row = 0; row < rows; row++)
        {
            var own = bits.Slice(row * asked.Length, asked.Length);
            var distance = 0;
            for (var w = 0; w < own.Length; w++)
            {
                distance += BitOperations.PopCount(asked[w] ^ own[w]);
            }

            distances[row] = (ushort)distance;
        }

        return distances;
    }

    private static void Write(ReadOnlySpan<byte> vector, Span<ulong> bits)
    {
        bits.Clear();
        var values = MemoryMarshal.Cast<byte, sbyte>(vector);
        for (var i = 0; i < values.Length; i++)
        {
            bits[i / 64] |= values[i] > 0 ? 1UL << (i % 64) : 0;
        }
    }

    private sealed record Block(long[] Ids, ulong[] Bits);
}
