using System.Collections.Immutable;

namespace Rejoinder.Register.Imports;

/// <summary>A person's mark on a text, as a file has it.</summary>
/// <param name="Origin">What makes it the same one when it comes again: SHA-256.</param>
/// <param name="Source">What it stands in: an address; null where it does not tell.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">What stands before them; empty where it does not tell.</param>
/// <param name="Suffix">What stands after them; empty where it does not tell.</param>
/// <param name="Start">Where they begin, as its maker counted; null where it does not tell.</param>
/// <param name="Tags">What its maker tagged it with.</param>
internal sealed record WebAnnotation(
    string Origin,
    string? Source,
    string Exact,
    string Prefix,
    string Suffix,
    long? Start,
    ImmutableArray<string> Tags
);
