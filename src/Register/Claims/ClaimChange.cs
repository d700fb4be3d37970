using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Register.Claims;

/// <summary>What a person sets right in a claim as it was read. What is null stays as it is.</summary>
public sealed record ClaimChange
{
    /// <summary>New bounds, code points of the text of the version that counts.</summary>
    public (int Start, int End)? Bounds { get; init; }

    /// <summary>What the claim does.</summary>
    public ClaimKind? Kind { get; init; }

    /// <summary>Who is said to say it: a name, or <see cref="Attribution.Declarants"/>.</summary>
    public string? Speaker { get; init; }

    /// <summary>Codes or names of the parties that it is about; empty for nobody.</summary>
    public ImmutableArray<string>? About { get; init; }

    /// <summary>The source given for it.</summary>
    public ClaimSource? Source { get; init; }

    /// <summary>Confirmed, struck, or read again.</summary>
    public ClaimState? State { get; init; }
}

/// <summary>The source that a claim gives.</summary>
/// <param name="Kind"><c>none</c>, <c>locatable</c> or <c>vague</c>.</param>
/// <param name="Words">The words of the text that give it; null for none.</param>
public sealed record ClaimSource(string Kind, string? Words);

/// <summary>What a person set right once.</summary>
/// <param name="Field">Which part of the claim.</param>
/// <param name="Before">What it was, JSON.</param>
/// <param name="After">What it became, JSON.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
public sealed record Correction(string Field, string Before, string After, string By, DateTimeOffset At);
