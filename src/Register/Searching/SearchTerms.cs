namespace Rejoinder.Register.Searching;

/// <summary>What the full-text index is asked for.</summary>
/// <param name="Words">Words or phrases (several words in a row) that all must occur; those with a star at the end are beginnings.</param>
/// <param name="Without">Words that must not occur.</param>
/// <param name="Facets">Facets that all must hold, each as alternatives of which one is enough.</param>
internal sealed record SearchTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Without, IReadOnlyList<IReadOnlyList<string>> Facets);
