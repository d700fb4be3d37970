using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>Whether every quote is what stands between its positions.</summary>
internal static class AnchorMeasures
{
    public static void Add(Scorecard card, StatementRecord? record)
    {
        if (record is null)
        {
            return;
        }

        var points = new CodePoints(record.Text);
        IEnumerable<Quote> quotes =
        [
            .. record.Claims.Select(c => c.Quote),
            .. record.Signatories.Select(s => s.Quote),
            .. record.Declarants.Select(d => d.Quote),
            .. record.Amounts.Select(a => a.Quote),
            .. record.Dates.Select(d => d.Quote),
        ];
        foreach (var quote in quotes)
        {
            card.Share("anchors exact").Add(points.Holds(quote));
        }
    }
}
