namespace Rejoinder.Naming.Rosters;

/// <summary>A person or body of a roster: what the list says of it, no more.</summary>
public sealed record RosterEntry
{
    /// <summary>The list's own number for it.</summary>
    public required string Id { get; init; }

    /// <summary>The name that the list leads with.</summary>
    public required string Name { get; init; }

    /// <summary>A person or an organisation; unknown where the list does not say.</summary>
    public NameKind Kind { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Identifiers in other lists, as <c>scheme:value</c>.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The countries named for it.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The group, party or programme named for it.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The roles named for it: minister, chair of a board.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The date of birth as the list gives it, or null.</summary>
    public string? BirthDate { get; init; }

    /// <summary>When it was in office; empty where the list does not say.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>True where the list says that it was out of office on the date; null where the list does not say.</summary>
    public bool? IsOutOfOffice(DateOnly date) => Terms.Count == 0 ? null : !Terms.Any(t => t.Covers(date));
}

/// <summary>A time in office; an end that is not known is open.</summary>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day, or null.</param>
public sealed record Term(DateOnly? From, DateOnly? To)
{
    /// <summary>True where the day lies in the term.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
