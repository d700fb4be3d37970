namespace Rejoinder.Naming.Rosters;

/// <summary>Which columns of a CSV file hold what; null where the header is to tell.</summary>
public sealed record CsvColumns
{
    /// <summary>The number of the entry.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Other names, parted by <c>|</c> or <c>;</c>.</summary>
    public string? Aliases { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>The group or party.</summary>
    public string? Group { get; init; }
}
