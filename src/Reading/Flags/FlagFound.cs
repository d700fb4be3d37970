namespace Rejoinder.Reading.Flags;

/// <summary>A wording worth noticing and its place; <c>Name</c> is the list that it stands in.</summary>
internal sealed record FlagFound(string Name, TextSpan Span);
