using System.Globalization;

namespace Rejoinder.Naming.Rosters;

/// <summary>Fields that rosters of several formats share.</summary>
internal static class RosterFields
{
    /// <summary>Null for nothing.</summary>
    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) || value.Trim() is "-0-" or "na" ? null : value.Trim();

    /// <summary>A field with several values parted by a bar or a semicolon.</summary>
    public static IReadOnlyList<string> List(string? value) =>
        Text(value) is { } text ? [.. text.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>A term where either end is given.</summary>
    public static IReadOnlyList<Term> Term(string? from, string? to) =>
        Date(from, false) is var f && Date(to, true) is var t && (f ?? t) is not null ? [new Term(f, t)] : [];

    /// <summary>Person or organisation, by the words the lists use.</summary>
    public static NameKind Kind(string? value) =>
        value?.Trim().ToUpperInvariant() switch
        {
            "PERSON" or "INDIVIDUAL" or "POLITICIAN" => NameKind.Person,
            "ORG" or "ORGANIZATION" or "ORGANISATION" or "COMPANY" or "ENTITY" or "LEGALENTITY" or "PUBLICBODY" => NameKind.Organisation,
            _ => NameKind.Unknown,
        };

    /// <summary>A day; a month or a year is its first day, or its last where it ends something.</summary>
    private static DateOnly? Date(string? value, bool isEnd)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        text = text.Length > 10 ? text[..10] : text;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return isEnd ? month.AddMonths(1).AddDays(-1) : month;
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? isEnd
                ? year.AddYears(1).AddDays(-1)
                : year
            : null;
    }
}
