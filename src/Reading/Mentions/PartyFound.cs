using System.Collections.Immutable;

namespace Rejoinder.Reading.Mentions;

/// <summary>A person, body or place of a statement, once, with every place where the text names it.</summary>
/// <param name="Id">Stable within the record: <c>p1</c>, <c>p2</c>, … in the order of first mention.</param>
/// <param name="Name">The fullest form in the text, without title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Where the text names it, in order.</param>
/// <param name="ShortForms">The other forms in which the text names it: acronyms, family names.</param>
internal sealed record PartyFound(
    string Id,
    string Name,
    PartyKind Kind,
    ImmutableArray<TextSpan> Mentions,
    ImmutableArray<string> ShortForms
);
