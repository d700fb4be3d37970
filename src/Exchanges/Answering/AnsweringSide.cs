using Rejoinder.Exchanges.Cues;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Answering;

/// <summary>
/// Which of two texts answers the other, by what stands in the texts: dates, a title that says so, the statement that it names, reports of
/// the other side's words. The order of the files counts only where the texts show nothing, so that turning them round changes nothing.
/// </summary>
internal static class AnsweringSide
{
    private const int Opening = 400;
    private const int MostReports = 3;

    // A later date weighs a little more than three reports; being odd, it leaves no tie.
    private const int Sign = 4;
    private const int Report = 2;
    private const int Date = 7;

    private static readonly CueList Answering = CueList.Load("answering");
    private static readonly CueList Reports = CueList.Pairs("report-subjects", "report-verbs");
    private static readonly CueList ReportNouns = CueList.Load("report-nouns");

    /// <summary>True where the second answers the first, and where nothing shows.</summary>
    public static bool IsSecond(StatementRecord first, StatementRecord second)
    {
        var (a, b) = (Evidence(first), Evidence(second));
        if (first.Issued is { } one && second.Issued is { } other)
        {
            // "2026-03" against "2026-03-14" tells nothing.
            var length = Math.Min(one.Length, other.Length);
            var order = string.CompareOrdinal(one[..length], other[..length]);
            (a, b) =
                order > 0 ? (a + Date, b)
                : order < 0 ? (a, b + Date)
                : (a, b);
        }

        return b >= a;
    }

    private static int Evidence(StatementRecord record)
    {
        var opening = $"{record.Title}\n{record.Text[..Math.Min(Opening, record.Text.Length)]}";
        var quoted = record.Claims.Count(c => c.AttributedTo.Name != Attribution.Declarants);
        var reports = record.Claims.Count(c => Reports.In(c.Quote.Words) is not null || ReportNouns.In(c.Quote.Words) is not null);
        return (Answering.In(opening) is null ? 0 : Sign)
            + (record.Answers is null ? 0 : Sign)
            + (record.Kind == StatementKinds.Reply ? Sign : 0)
            + (Report * Math.Min(MostReports, quoted + reports));
    }
}
