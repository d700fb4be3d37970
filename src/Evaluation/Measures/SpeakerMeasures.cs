using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>Who speaks, to whom, and whether the statement answers another.</summary>
internal static class SpeakerMeasures
{
    public static void Add(Scorecard card, string statement, Gold gold, StatementRecord? record)
    {
        var declarants = record?.Declarants ?? [];
        NameMeasure.Add(
            card,
            "declarants",
            statement,
            declarants.Select(d => d.Name),
            gold.Declarants.Where(d => !string.IsNullOrEmpty(d.Name)).Select(d => d.Name!)
        );
        var byName = new Dictionary<string, Declarant>(StringComparer.Ordinal);
        foreach (var declarant in declarants)
        {
            byName[Folding.Fold(declarant.Name)] = declarant;
        }

        foreach (var wanted in gold.Declarants)
        {
            var found = byName.GetValueOrDefault(Folding.Fold(wanted.Name));
            Field(card, statement, found, wanted, "organisation", wanted.Organisation, found?.Organisation);
            Field(card, statement, found, wanted, "role", wanted.Role, found?.Role);
        }

        NameMeasure.Add(card, "addressees", statement, record?.Addressees.Select(a => a.Name) ?? [], gold.Addressees);
        var (answered, answers) = (record?.Answers is not null, !string.IsNullOrEmpty(gold.Answers));
        card.Share("answers: present or absent").Add(answered == answers);
        if (answered != answers)
        {
            card.Differ(new(statement, "answers", answers ? gold.Answers : null, record?.Answers?.Words));
        }
    }

    private static void Field(
        Scorecard card,
        string statement,
        Declarant? declarant,
        GoldDeclarant wanted,
        string field,
        string? gold,
        string? found
    )
    {
        if (string.IsNullOrEmpty(gold))
        {
            return;
        }

        var right = Folding.Fold(found) == Folding.Fold(gold);
        card.Share("declarant fields").Add(right);
        if (!right && declarant is not null)
        {
            card.Differ(new(statement, "declarants", $"{field}: {gold}", $"{field}: {found ?? "none"}", wanted.Name));
        }
    }
}
