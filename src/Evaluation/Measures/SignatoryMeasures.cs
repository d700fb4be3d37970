using System.Globalization;
using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>The names of signature lists, and what is said beside each name.</summary>
internal static class SignatoryMeasures
{
    public static void Add(Scorecard card, string statement, Gold gold, StatementRecord? record)
    {
        if (gold.Signatories is not { } wanted)
        {
            return;
        }

        var signatories = record?.Signatories ?? [];
        NameMeasure.Add(card, "signatories", statement, signatories.Select(s => s.Name), wanted.Select(s => s.Name));
        if (wanted.Count > 0 || signatories.Length > 0)
        {
            var one = new Tally();
            one.Add(signatories.Select(s => Folding.Fold(s.Name)), wanted.Select(s => Folding.Fold(s.Name)));
            card.Mean("signatories, mean F1 a statement").Add(one.F1);
        }

        var byName = new Dictionary<string, Signatory>(StringComparer.Ordinal);
        foreach (var signatory in signatories)
        {
            byName[Folding.Fold(signatory.Name)] = signatory;
        }

        foreach (var name in wanted)
        {
            var found = byName.GetValueOrDefault(Folding.Fold(name.Name));
            var ordinal = found?.Ordinal is { } number and not 0 ? number.ToString(CultureInfo.InvariantCulture) : null;
            Field(card, statement, found, name.Name, "country", name.Country, found?.Country);
            Field(card, statement, found, name.Name, "group", name.Group, found?.Group);
            Field(card, statement, found, name.Name, "organisation", name.Organisation, found?.Organisation);
            Field(card, statement, found, name.Name, "role", name.Role, found?.Role);
            Field(card, statement, found, name.Name, "ordinal", name.Ordinal, ordinal);
        }
    }

    private static void Field(
        Scorecard card,
        string statement,
        Signatory? signatory,
        string name,
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
        card.Share("signatory fields").Add(right);
        // A name that is missing is told once, not field by field.
        if (!right && signatory is not null)
        {
            card.Differ(new(statement, "signatories", $"{field}: {gold}", $"{field}: {found ?? "none"}", name));
        }
    }
}
