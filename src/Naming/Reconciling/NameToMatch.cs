namespace Rejoinder.Naming.Reconciling;

/// <summary>A name of a text with what stands beside it there.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Country">The country printed with it, or null.</param>
/// <param name="Group">The group or party printed with it, or null.</param>
/// <param name="On">The day on which the person should be in office, or null.</param>
public sealed record NameToMatch(string Name, string? Country = null, string? Group = null, DateOnly? On = null)
{
    /// <summary>A person's or an organisation's; entries that are known to be of the other kind are passed over.</summary>
    public NameKind Kind { get; init; }

    /// <summary>The date of birth printed with it, ISO 8601 (a day, a month or a year), or null.</summary>
    public string? BirthDate { get; init; }

    /// <summary>The role printed with it, or null.</summary>
    public string? Role { get; init; }
}
