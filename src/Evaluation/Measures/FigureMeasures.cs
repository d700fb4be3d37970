using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>Amounts and dates as worded, and contested terms.</summary>
internal static class FigureMeasures
{
    public static void Add(Scorecard card, string statement, Gold gold, StatementRecord? record)
    {
        if (gold.Amounts is { } amounts)
        {
            NameMeasure.Add(card, "amounts", statement, record?.Amounts.Select(a => a.Quote.Words) ?? [], amounts);
        }

        if (gold.Dates is { } dates)
        {
            NameMeasure.Add(card, "dates", statement, record?.Dates.Select(d => d.Quote.Words) ?? [], dates);
        }

        if (gold.Terms is { } terms)
        {
            var found = (record?.Terms ?? []).Select(t => Folding.Fold(t.Name)).Distinct(StringComparer.Ordinal);
            NameMeasure.Add(card, "terms", "terms", statement, found, terms.Select(Folding.Fold).Distinct(StringComparer.Ordinal));
        }
    }
}
