namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Tells of single capitalised words that no list knows whether they name a body, from all their occurrences in the document. Thread-safe.
/// </summary>
internal static class SingleNames
{
    public static IEnumerable<Mention> Judge(string prose, List<Mention> singles, IReadOnlyList<Mention> found)
    {
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in found.Where(m => m.Kind == PartyKind.Person))
        {
            parts.UnionWith(mention.Span.Of(prose).Split(' ', '-'));
        }

        foreach (var group in singles.GroupBy(m => m.Span.Of(prose)))
        {
            if (parts.Contains(group.Key))
            {
                continue;
            }

            var kind = WordScanner.ShapeOf(group.Key) switch
            {
                WordShape.Upper or WordShape.Mixed when !IsPluralAcronym(group.Key) && group.Any(m => Acts(prose, m.Span)) =>
                    PartyKind.Organisation,
                WordShape.Capital when group.Any(m => prose.AsSpan(0, m.Span.Start).EndsWith(" behalf of ", StringComparison.Ordinal)) =>
                    PartyKind.Organisation,
                WordShape.Capital when NameLists.IsGivenName(group.Key) => PartyKind.Person,
                _ => (PartyKind?)null,
            };
            if (kind is { } sure)
            {
                foreach (var mention in group)
                {
                    yield return mention with
                    {
                        Kind = sure,
                    };
                }
            }
        }
    }

    // Who owns or does something is somebody: "RNWL's letter", "published by RNWL".
    private static bool Acts(string prose, TextSpan span)
    {
        var after = prose.AsSpan(span.End);
        var before = prose.AsSpan(0, span.Start);
        if (
            after.StartsWith("'s ", StringComparison.Ordinal)
            || after.StartsWith("’s ", StringComparison.Ordinal)
            || before.EndsWith(" by ", StringComparison.Ordinal)
            || before.EndsWith(" behalf of ", StringComparison.Ordinal)
        )
        {
            return true;
        }

        foreach (var verb in Doing)
        {
            if (after.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Not "is" and "has": those follow things as well.
    private static readonly string[] Doing =
    [
        " said ",
        " says ",
        " announced ",
        " announces ",
        " stated ",
        " states ",
        " believes ",
        " argues ",
        " claims ",
        " claimed ",
        " owns ",
        " wrote ",
        " published ",
        " declined ",
        " refused ",
        " sued ",
        " acquired ",
        " told ",
        " agreed ",
        " decided ",
        " promised ",
        " employs ",
        " responded ",
        " apologised ",
        " apologized ",
    ];

    private static bool IsPluralAcronym(string word) => word.EndsWith('s') && word[..^1].All(c => char.IsUpper(c) || !char.IsLetter(c));
}
