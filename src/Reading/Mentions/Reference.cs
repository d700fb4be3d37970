namespace Rejoinder.Reading.Mentions;

/// <summary>A pronoun or short form that stands for a party.</summary>
/// <param name="Span">Its place.</param>
/// <param name="PartyId">The party's id.</param>
/// <param name="Cue">How it was resolved, for explanation.</param>
internal sealed record Reference(TextSpan Span, string PartyId, string Cue);
