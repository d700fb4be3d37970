using System.Diagnostics.CodeAnalysis;

namespace Rejoinder.Journal.Verifying;

/// <summary>What was read from bytes that nobody vouches for, or why it could not be.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class Parsed<T>
    where T : class
{
    private Parsed(T? value, string? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was read; null where there is a problem.</summary>
    public T? Value { get; }

    /// <summary>What was found, where, in a sentence; null where there is a value.</summary>
    public string? Problem { get; }

    /// <summary>True where there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Value is not null;

    internal static Parsed<T> Read(T value) => new(value, null);

    internal static Parsed<T> Not(string problem) => new(null, problem);
}
