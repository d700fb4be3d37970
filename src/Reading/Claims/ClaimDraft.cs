using Rejoinder.Reading.Models;

namespace Rejoinder.Reading.Claims;

/// <summary>A claim on its way: bounds and kind are settled, whom it is about and who is said to say it are not.</summary>
/// <param name="Sentence">The sentence it is cut from, with what the heads say of it.</param>
/// <param name="Segment">The stretch of that sentence.</param>
/// <param name="Span">The quote's place in the text.</param>
/// <param name="Kind">What it does.</param>
/// <param name="KindCue">Which model gave the kind, and how sure.</param>
internal sealed record ClaimDraft(EncodedSentence Sentence, EncodedSegment Segment, TextSpan Span, ClaimKind Kind, string KindCue);
