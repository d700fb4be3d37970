namespace Rejoinder.Reading;

/// <summary>What a name names.</summary>
public enum PartyKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body, firm, agency, court, project acting as a body, bloc.</summary>
    Organisation,

    /// <summary>A country, city, region.</summary>
    Place,
}

/// <summary>One place where the text names a person, body or place.</summary>
/// <param name="Span">The name's place in the document's text, without honorific.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Cue">Which rule, list or model found it, for explanation: <c>model:names</c>, <c>rule:honorific</c>, <c>list:signatory</c>.</param>
public sealed record Mention(TextSpan Span, PartyKind Kind, string Cue);
