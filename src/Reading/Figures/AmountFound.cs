namespace Rejoinder.Reading.Figures;

/// <summary>An amount and its place.</summary>
/// <param name="Span">The words, without "more than", "nearly" and the like.</param>
/// <param name="Value">Invariant decimal; the lower end of a range, the least that a vague number says.</param>
/// <param name="Unit">An ISO 4217 code, <c>percent</c>, or a singular noun; <c>number</c> where no noun follows.</param>
/// <param name="Upper">The upper end of a range, or null.</param>
/// <param name="IsVague">"millions of dollars": nothing can be reckoned with it.</param>
internal sealed record AmountFound(TextSpan Span, string Value, string Unit, string? Upper = null, bool IsVague = false);
