namespace Rejoinder.Evaluation.Measures;

/// <summary>A bag of names against another: the measure and its differences.</summary>
internal static class NameMeasure
{
    /// <summary>Counts names after folding; every name counts as often as it stands there.</summary>
    public static void Add(Scorecard card, string topic, string statement, IEnumerable<string> found, IEnumerable<string> gold) =>
        Add(card, topic, topic, statement, found.Select(Folding.Fold), gold.Select(Folding.Fold));

    /// <summary>Counts names that are folded already.</summary>
    public static void Add(
        Scorecard card,
        string measure,
        string topic,
        string statement,
        IEnumerable<string> found,
        IEnumerable<string> gold
    )
    {
        var (foundNames, goldNames) = (found.ToList(), gold.ToList());
        card.Tally(measure).Add(foundNames, goldNames);
        foreach (var name in Left(goldNames, foundNames))
        {
            card.Differ(new(statement, topic, name, null));
        }

        foreach (var name in Left(foundNames, goldNames))
        {
            card.Differ(new(statement, topic, null, name));
        }
    }

    // The names of one bag that the other lacks, in their order.
    private static IEnumerable<string> Left(List<string> names, List<string> others)
    {
        var counts = others.CountBy(n => n, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (counts.GetValueOrDefault(name) is var count and > 0)
            {
                counts[name] = count - 1;
            }
            else
            {
                yield return name;
            }
        }
    }
}
