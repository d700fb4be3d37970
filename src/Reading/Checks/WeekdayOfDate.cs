using System.Globalization;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>A day of the week that its date did not have.</summary>
internal static class WeekdayOfDate
{
    public const string Name = "weekday";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var date in material.Dates)
        {
            // Before 1900 many countries counted by another calendar.
            if (
                date.IsYearGuessed
                || date.Iso is not { Length: 10 }
                || CalendarDate.Parse(date.Iso) is not { Day: not null, Year: >= 1900 } day
            )
            {
                continue;
            }

            var words = material.Words(date.Span);
            var said = words[..Math.Max(0, words.AsSpan().IndexOfAny(' ', ','))];
            var actual = day.First.DayOfWeek;
            if (Enum.TryParse<DayOfWeek>(said, ignoreCase: true, out var weekday) && !char.IsAsciiDigit(said[0]) && weekday != actual)
            {
                yield return new CheckFound(
                    Name,
                    string.Create(CultureInfo.InvariantCulture, $"{words}: {date.Iso} was a {actual}."),
                    [date.Span]
                );
            }
        }
    }
}
