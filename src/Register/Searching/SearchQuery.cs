namespace Rejoinder.Register.Searching;

/// <summary>
/// What to look for. All that is given must hold; everything null or empty finds the newest claims.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Words that must all occur; "several words" in quotes in that order; -word must not occur; word* is a beginning.</summary>
    public string Words { get; init; } = "";

    /// <summary>Code or name of a party that the claim is about.</summary>
    public string? About { get; init; }

    /// <summary>Code or name of a party that says it: its speaker, or a declarant or signatory of a statement in whose own voice it is.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Code or name of a party that the claim is about or that says it.</summary>
    public string? Party { get; init; }

    /// <summary>A kind of claim, as in the record.</summary>
    public string? Kind { get; init; }

    /// <summary><c>none</c>, <c>locatable</c> or <c>vague</c>; <c>any</c> for one of the last two.</summary>
    public string? Source { get; init; }

    /// <summary>A statement's code.</summary>
    public string? Statement { get; init; }

    /// <summary>First day on which the statement was issued (received, where it does not say).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which the statement was issued.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of published statements alone.</summary>
    public bool PublishedOnly { get; init; }

    /// <summary>Newest first, and not those first that fit best.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>How many to pass over: the pages before.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give: 1 to 500.</summary>
    public int Take { get; init; } = 20;
}
