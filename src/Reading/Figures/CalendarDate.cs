using System.Globalization;

namespace Rejoinder.Reading.Figures;

/// <summary>A day, month or year of the calendar as far as the words give it.</summary>
internal readonly record struct CalendarDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>True where the day exists in its month.</summary>
    public bool Exists =>
        Month is not < 1 and not > 12
        && (Day is not { } day || day >= 1 && day <= DateTime.DaysInMonth(Year is >= 1 and <= 9999 ? Year.Value : 2000, Month ?? 1));

    /// <summary>ISO 8601, as exact as the words; null without a year.</summary>
    public string? Iso =>
        Year is not { } year ? null
        : Month is not { } month ? year.ToString("0000", CultureInfo.InvariantCulture)
        : Day is not { } day ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    /// <summary>Reads <c>2021</c>, <c>2021-05</c> or <c>2021-05-04</c>, whatever follows; null for anything else.</summary>
    public static CalendarDate? Parse(string? iso)
    {
        if (iso is null || iso.Length < 4 || !int.TryParse(iso.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var date = new CalendarDate(year);
        if (
            iso.Length >= 7
            && iso[4] == '-'
            && int.TryParse(iso.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        )
        {
            date = date with { Month = month };
            if (
                iso.Length >= 10
                && iso[7] == '-'
                && int.TryParse(iso.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            )
            {
                date = date with { Day = day };
            }
        }

        return date.Exists && year > 0 ? date : null;
    }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly First => new(Year ?? 1, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Last => new(Year ?? 9999, Month ?? 12, Day ?? DateTime.DaysInMonth(Year ?? 9999, Month ?? 12));
}
