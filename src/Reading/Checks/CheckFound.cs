using System.Collections.Immutable;

namespace Rejoinder.Reading.Checks;

/// <summary>Something in the text that does not add up, or that a reader would want reckoned.</summary>
/// <param name="Name">Which check says so, in kebab case.</param>
/// <param name="Message">A sentence for people: the numbers as quoted, both sides, the reckoning. It says nothing of why.</param>
/// <param name="Spans">Every place that it rests on.</param>
internal sealed record CheckFound(string Name, string Message, ImmutableArray<TextSpan> Spans);
