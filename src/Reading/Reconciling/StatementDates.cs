using System.Globalization;

namespace Rejoinder.Reading.Reconciling;

/// <summary>The dates that matching goes by.</summary>
internal static class StatementDates
{
    /// <summary>
    /// The day on which signatories were to be in office: the statement's date of issue; for those who signed the statement that is answered, its date
    /// where it is given. Of a month the last day; null where no more than a year is known.
    /// </summary>
    public static DateOnly? InOffice(StatementRecord record, Signs signs)
    {
        var answered =
            signs == Signs.Answered && record.Answers is { } answers
                ? record.Dates.FirstOrDefault(d => d.Quote.Start >= answers.Start && d.Quote.End <= answers.End)?.Iso
                : null;
        return Day(answered ?? record.Issued);
    }

    private static DateOnly? Day(string? iso)
    {
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(1).AddDays(-1)
            : null;
    }
}
