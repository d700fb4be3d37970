using System.Globalization;

namespace Rejoinder.Naming.Reconciling;

/// <summary>Dates of birth as lists write them, held against each other as far as both go: a year against a day agrees in the year.</summary>
internal static class BirthDates
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd MMM yyyy", "d MMM yyyy", "dd/MM/yyyy", "dd.MM.yyyy", "d MMMM yyyy"];
    private static readonly string[] Months = ["yyyy-MM", "MMM yyyy", "MMMM yyyy"];

    /// <summary>True where nothing that both say differs. "circa 1963" is near if it is two years off.</summary>
    public static bool MayBeSame(string a, string b)
    {
        var (left, right) = (Read(a), Read(b));
        if (left.Year == 0 || right.Year == 0)
        {
            return false;
        }

        if (IsAbout(a) || IsAbout(b))
        {
            return Math.Abs(left.Year - right.Year) <= 2;
        }

        return left.Year == right.Year
            && (left.Month == 0 || right.Month == 0 || left.Month == right.Month)
            && (left.Day == 0 || right.Day == 0 || left.Day == right.Day);
    }

    private static bool IsAbout(string text) =>
        text.Contains("circa", StringComparison.OrdinalIgnoreCase) || text.StartsWith("c.", StringComparison.Ordinal);

    private static (int Year, int Month, int Day) Read(string text)
    {
        text = text.Replace("circa", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day.Year, day.Month, day.Day);
        }

        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month.Year, month.Month, 0);
        }

        // Else the first four digits together are the year.
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (int.TryParse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200)
            {
                return (year, 0, 0);
            }
        }

        return default;
    }
}
