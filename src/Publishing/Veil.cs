using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// What everybody may see of a statement: its private persons by their initials, in the record and in whatever people wrote about it.
/// Immutable, thread-safe.
/// </summary>
public sealed class Veil
{
    private readonly PrivateNames _names;

    /// <summary>Veils a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="showsInitials">Whether all its private persons are veiled: those who neither sign, speak nor are addressed.</param>
    /// <param name="privateNames">Names of persons whom people said to be private: veiled whatever they do in the statement.</param>
    public Veil(StatementRecord record, bool showsInitials, IEnumerable<string> privateNames)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(privateNames);
        _names = (showsInitials ? PrivateNames.Of(record) : PrivateNames.None).With(privateNames);
        Record = PrivatePersons.Protect(record, _names);
    }

    /// <summary>The record with initials; positions hold in its own text.</summary>
    public StatementRecord Record { get; }

    /// <summary>Whether nothing is veiled.</summary>
    public bool IsClear => _names.IsEmpty;

    /// <summary>Words that people wrote, with initials.</summary>
    /// <returns>Null for null.</returns>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    public string? Text(string? words) => words is null ? null : _names.Replace(words);
}
