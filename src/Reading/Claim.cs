using System.Collections.Immutable;

namespace Rejoinder.Reading;

/// <summary>What a claim does.</summary>
public enum ClaimKind
{
    /// <summary>Could be checked against the world.</summary>
    Factual,

    /// <summary>Factual, and says that a named person or body did wrong.</summary>
    Allegation,

    /// <summary>Evaluation, belief, forecast, principle.</summary>
    Opinion,

    /// <summary>Asks or urges someone to act or refrain.</summary>
    Demand,

    /// <summary>The speaker promises, threatens, reserves or consents.</summary>
    Commitment,

    /// <summary>Says what a term means or a rule covers.</summary>
    Definition,
}

/// <summary>One sentence or clause, verbatim, with whom it is about, who is said to say it and on what source.</summary>
/// <param name="Id">Stable within the record: <c>c1</c>, <c>c2</c>, … in order of place.</param>
/// <param name="Quote">The words and their place.</param>
/// <param name="Kind">What it does.</param>
/// <param name="AttributedTo">Who is said to say it.</param>
/// <param name="About">Ids of the parties that it is about.</param>
/// <param name="Cites">The source given for it, or null where none is given.</param>
/// <param name="Flags">Absolute, hedged, loaded and unnamed wording in it.</param>
/// <param name="CheckWorthiness">0 to 1, how much a reader would want it checked; null where the model that gives it is off.</param>
public sealed record Claim(
    string Id,
    Quote Quote,
    ClaimKind Kind,
    Attribution AttributedTo,
    ImmutableArray<string> About,
    Citation? Cites,
    ImmutableArray<Flag> Flags,
    double? CheckWorthiness
)
{
    /// <summary>Which cue or model gave the kind, for explanation: <c>cue: "we demand"</c>, <c>model: kinds 0.83</c>.</summary>
    public required string KindCue { get; init; }
}

/// <summary>Who is said to say a claim. <c>Name</c> is <see cref="Declarants"/> in the text's own voice.</summary>
/// <param name="Name">A name as worded, or <see cref="Declarants"/>.</param>
/// <param name="Cue">The words that show it ("according to"), or null in the text's own voice.</param>
public sealed record Attribution(string Name, string? Cue)
{
    /// <summary>The name that stands for the text's own speakers.</summary>
    public const string Declarants = "declarants";
}

/// <summary>A source given for a claim.</summary>
/// <param name="Quote">The words that give it.</param>
/// <param name="Kind"><c>locatable</c> (one could look it up) or <c>vague</c>.</param>
/// <param name="Address">Where a link or address leads that gives it (http or https, absolute); null where none does. Not trusted, never fetched.</param>
public sealed record Citation(Quote Quote, string Kind, string? Address = null);

/// <summary>A wording worth noticing. <c>Name</c>: <c>absolute</c>, <c>hedged</c>, <c>loaded</c>, <c>unnamed</c>.</summary>
public sealed record Flag(string Name, Quote Quote);
