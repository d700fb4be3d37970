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

            var shape = WordScanner.ShapeOf(group.Key);
            var isBody = shape switch
            {
                WordShape.Upper => group.Key.Count(char.IsLetter) is >= 2 and <= 8,
                WordShape.Mixed => !IsPluralAcronym(group.Key),
                _ => false,
            };
            if (isBody)
            {
                foreach (var mention in group)
                {
                    yield return mention;
                }
            }
        }
    }

    private static bool IsPluralAcronym(string word) => word.EndsWith('s') && word[..^1].All(c => char.IsUpper(c) || !char.IsLetter(c));
}
