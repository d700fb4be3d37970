namespace Rejoinder.Reading;

/// <summary>One sentence of a passage: the unit that claims are cut from.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Span">Its place in the document's text, white space at both ends trimmed.</param>
public sealed record Sentence(Passage Passage, TextSpan Span);
