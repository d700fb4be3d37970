using System.Text.RegularExpressions;

namespace Rejoinder.Register;

/// <summary>Days, months and years that people give: ISO 8601.</summary>
internal static partial class Dates
{
    /// <summary>Throws where a text is no date; null is fine.</summary>
    /// <exception cref="RegisterException">It is none.</exception>
    public static void Need(string? date)
    {
        if (date is not null && !Iso().IsMatch(date))
        {
            throw new RegisterException(ProblemKind.Request, $"“{date}” is no date: give one as 2024, 2024-05 or 2024-05-17.");
        }
    }

    [GeneratedRegex(@"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
