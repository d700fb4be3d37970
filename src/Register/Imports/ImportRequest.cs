using Rejoinder.Reading;

namespace Rejoinder.Register.Imports;

/// <summary>What to take a file in as. What is null is not given.</summary>
/// <param name="Form">The form that it is in.</param>
/// <param name="Name">What the file is called, for the report.</param>
public sealed record ImportRequest(ImportForm Form, string Name)
{
    /// <summary>Of annotations: the code of the statement that they stand in, where they do not tell themselves.</summary>
    public string? Statement { get; init; }

    /// <summary>Of annotations: what the claims of those without a kind do.</summary>
    public ClaimKind? Kind { get; init; }

    /// <summary>Of lists: the roster that they become.</summary>
    public string? Roster { get; init; }

    /// <summary>Of CSV: the name of a mapping that is kept. With <see cref="Columns"/> those are kept under it.</summary>
    public string? Mapping { get; init; }

    /// <summary>Of CSV: field to column. Fields: <see cref="CsvMapping.ReviewFields"/> and <see cref="CsvMapping.RosterFields"/>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();
}
