namespace Rejoinder.Reading.Mentions;

/// <summary>A stretch of text that the trained head takes for a name, with how sure it is.</summary>
internal readonly record struct NameProposal(TextSpan Span, PartyKind Kind, double Probability);
