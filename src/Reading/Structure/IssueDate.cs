using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds the date of issue: a metadata line, a short line that holds little but a date, the title, the source's name.</summary>
internal static partial class IssueDate
{
    private const int LongestDateLine = 120;
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    public static (string? Iso, TextSpan? At) Find(Document document, List<Line> lines)
    {
        foreach (var line in lines)
        {
            if (document.Passages[line.Passage] is { Kind: PassageKind.Metadata, Marker: "date" } && Parse(line) is { } given)
            {
                // A letter put up later carries its own date in the title.
                var titled = lines
                    .Take(3)
                    .Where(l => document.Passages[l.Passage].Kind == PassageKind.Title)
                    .Select(Parse)
                    .FirstOrDefault(d => d is not null);
                return titled is { } own && line.Words.StartsWith(own.Iso[..4], StringComparison.Ordinal) ? own : given;
            }
        }

        foreach (var line in lines.Take(12).Concat(lines.TakeLast(6)))
        {
            if (line.Words.Length <= LongestDateLine && !line.Words.Contains(" is ", StringComparison.Ordinal) && Parse(line) is { } found)
            {
                return found;
            }
        }

        var name = document.Source.Name;
        return Iso().Match(name) is { Success: true } match ? (match.Value.Replace('/', '-'), null)
            : document.Metadata.Date is { } date && Iso().Match(date) is { Success: true } meta ? (meta.Value.Replace('/', '-'), null)
            : (null, null);
    }

    private static (string Iso, TextSpan? At)? Parse(Line line)
    {
        var words = line.Words.Length > 400 ? line.Words[..400] : line.Words;
        if (Iso().Match(words) is { Success: true } iso)
        {
            return (iso.Value.Replace('/', '-'), Place(line, iso));
        }

        if (DayFirst().Match(words) is { Success: true } dayFirst && Make(dayFirst) is { } one)
        {
            return (one, Place(line, dayFirst));
        }

        return MonthFirst().Match(words) is { Success: true } monthFirst && Make(monthFirst) is { } two
            ? (two, Place(line, monthFirst))
            : null;
    }

    private static TextSpan Place(Line line, Match match) =>
        new(line.Span.Start + match.Index, line.Span.Start + match.Index + match.Length);

    private static string? Make(Match match)
    {
        var month = Array.IndexOf(Months, match.Groups["month"].Value.ToLowerInvariant()) + 1;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (!match.Groups["day"].Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        }

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    private const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex(
        @"\b(1[89]|20)\d\d[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})(st|nd|rd|th)? (of )?" + Month + @",? (?<year>(1[89]|20)\d\d)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"\b" + Month + @" ((?<day>\d{1,2})(st|nd|rd|th)?,? )?(?<year>(1[89]|20)\d\d)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthFirst();
}
