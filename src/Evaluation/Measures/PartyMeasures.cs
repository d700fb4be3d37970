using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>Persons and organisations named, each once.</summary>
internal static class PartyMeasures
{
    public static void Add(Scorecard card, string statement, Gold gold, StatementRecord? record, Aliases aliases)
    {
        Add(card, "persons", PartyKind.Person, statement, gold.Persons, record, aliases);
        Add(card, "organisations", PartyKind.Organisation, statement, gold.Organisations, record, aliases);
    }

    private static void Add(
        Scorecard card,
        string topic,
        PartyKind kind,
        string statement,
        IReadOnlyList<string>? gold,
        StatementRecord? record,
        Aliases aliases
    )
    {
        if (gold is null)
        {
            return;
        }

        var found = (record?.Parties ?? []).Where(p => p.Kind == kind).Select(p => aliases.Entity(p.Name)).Distinct(StringComparer.Ordinal);
        var wanted = gold.Select(aliases.Entity).Distinct(StringComparer.Ordinal);
        NameMeasure.Add(card, $"{topic} mentioned", topic, statement, found, wanted);
    }
}
