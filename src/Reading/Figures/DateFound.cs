namespace Rejoinder.Reading.Figures;

/// <summary>A date and its place; <c>Iso</c> is an ISO 8601 date, month, year or interval, null where the words fix none.</summary>
/// <param name="Span">The words.</param>
/// <param name="Iso">The date, or null.</param>
/// <param name="IsYearGuessed">True where the year is taken from the date of issue.</param>
internal sealed record DateFound(TextSpan Span, string? Iso, bool IsYearGuessed = false);
