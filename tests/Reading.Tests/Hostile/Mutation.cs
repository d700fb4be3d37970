using System.Text;
using CsCheck;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>One change to the bytes of a document, as bad disks, bad tools and bad people make them.</summary>
/// <param name="How">What is done.</param>
/// <param name="Place">Where, as a share of the length.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Value">A byte to write.</param>
internal sealed record Mutation(Mutation.Kind How, double Place, int Length, byte Value)
{
    internal enum Kind
    {
        Flip,
        Truncate,
        Insert,
        Delete,
        Duplicate,
        Repeat,
        Swap,
        Overwrite,
    }

    // What formats take for marks of their own.
    private static readonly string[] Marks =
    [
        "<div><table><tr>",
        "</p></body>",
        "\u202e",
        "\ud835\udc9c",
        "e\u0301",
        "\n\n> ",
        "1. ",
        "[a](b",
        "“",
        "\"",
        "&#x110000;",
        "=?utf-8?q?=ff?=",
        "--x\n",
        "endobj\n1 0 obj<<",
        "stream\n",
        "{{",
        "<?php ",
        "\0",
        "\r",
    ];

    public static Gen<Mutation[]> Some { get; } =
        Gen.Select(Gen.Int[0, 7], Gen.Double.Unit, Gen.Int[1, 400], Gen.Byte)
            .Select((how, place, length, value) => new Mutation((Kind)how, place, length, value))
            .Array[1, 5];

    public static byte[] Apply(byte[] sound, IEnumerable<Mutation> mutations) => mutations.Aggregate(sound, (bytes, m) => m.Of(bytes));

    private byte[] Of(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = (int)(Place * (bytes.Length - 1));
        var end = Math.Min(bytes.Length, at + Length);
        var half = at / 2;
        return How switch
        {
            Kind.Flip => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (Value % 8))), .. bytes[(at + 1)..]],
            Kind.Truncate => bytes[..at],
            Kind.Insert => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Marks[Value % Marks.Length]), .. bytes[at..]],
            Kind.Delete => [.. bytes[..at], .. bytes[end..]],
            Kind.Duplicate => [.. bytes[..end], .. bytes[at..]],
            Kind.Repeat => [.. bytes[..at], .. Enumerable.Repeat(bytes[at..end], 1 + (Value % 40)).SelectMany(b => b), .. bytes[end..]],
            Kind.Swap => [.. bytes[half..at], .. bytes[..half], .. bytes[at..]],
            _ => [.. bytes[..at], .. Enumerable.Repeat(Value, end - at), .. bytes[end..]],
        };
    }
}
