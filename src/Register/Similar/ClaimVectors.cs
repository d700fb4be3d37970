using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Rejoinder.Reading;
using Rejoinder.Reading.Models;

namespace Rejoinder.Register.Similar;

/// <summary>
/// What claims speak of, as vectors that are quick to make: the sum of one learned vector for each piece of a word, which was distilled from a
/// sentence encoder (see claim-vectors.card.md). The order of words plays no part, and a denial lies near what it denies. Thread-safe.
/// </summary>
public sealed class ClaimVectors
{
    // Magic, format, rows, width; then a scale a row, then the rows.
    private const int HeaderBytes = 16;
    private const int MostPieces = 512;

    private readonly WordPieces _pieces = new();
    private readonly float[] _scales;
    private readonly sbyte[] _rows;
    private readonly byte[] _fingerprint;

    private ClaimVectors(byte[] file)
    {
        var rows = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        Bytes = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        _scales = MemoryMarshal.Cast<byte, float>(file.AsSpan(HeaderBytes, rows * sizeof(float))).ToArray();
        _rows = MemoryMarshal.Cast<byte, sbyte>(file.AsSpan(HeaderBytes + (rows * sizeof(float)))).ToArray();
        _fingerprint = SHA256.HashData(file);
    }

    /// <summary>The length of a vector in bytes: a signed byte a dimension.</summary>
    public int Bytes { get; }

    /// <summary>What made the vectors: 32 bytes. Vectors of another fingerprint cannot be compared with these.</summary>
    public ReadOnlySpan<byte> Fingerprint => _fingerprint;

    /// <summary>Reads the table that ships with this library: 8 MB, some hundredths of a second. Keep it.</summary>
    public static ClaimVectors Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("claim-vectors.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new ClaimVectors(file);
    }

    /// <summary>Makes the vector of a claim.</summary>
    /// <param name="words">The claim's words, of any length: past 512 pieces they are not read. Without any word the vector is all zeros.</param>
    /// <param name="vector">Where it is put: <see cref="Bytes"/> long.</param>
    public void Of(string words, Span<byte> vector)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, Bytes);
        Span<float> sum = stackalloc float[Bytes];
        Span<float> row = stackalloc float[Bytes];
        sum.Clear();
        var read = 0;
        foreach (var word in WordPieces.Words(words, new TextSpan(0, words.Length)))
        {
            foreach (var piece in _pieces.Pieces(word.Of(words)))
            {
                TensorPrimitives.ConvertTruncating<sbyte, float>(_rows.AsSpan(piece * Bytes, Bytes), row);
                TensorPrimitives.MultiplyAdd(row, _scales[piece], sum, sum);
                read++;
            }

            if (read >= MostPieces)
            {
                break;
            }
        }

        // Only the direction counts: the longest dimension fills the byte.
        var longest = TensorPrimitives.MaxMagnitude<float>(sum);
        TensorPrimitives.Multiply(sum, longest == 0 ? 0 : 127 / Math.Abs(longest), sum);
        TensorPrimitives.Round<float>(sum, sum);
        TensorPrimitives.ConvertTruncating<float, sbyte>(sum, MemoryMarshal.Cast<byte, sbyte>(vector));
    }

    /// <summary>The cosine of two vectors, -1 to 1; 0 where one is all zeros.</summary>
    public static double Cosine(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        Span<float> a = stackalloc float[one.Length];
        Span<float> b = stackalloc float[other.Length];
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(one), a);
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(other), b);
        var norms = Math.Sqrt((double)TensorPrimitives.SumOfSquares<float>(a) * TensorPrimitives.SumOfSquares<float>(b));
        return norms > 0 ? TensorPrimitives.Dot<float>(a, b) / norms : 0;
    }
}
