using System.Globalization;

namespace Rejoinder.Register;

/// <summary>Times as a register keeps them: RFC 3339, UTC, milliseconds, so that text order is order of time.</summary>
internal static class Times
{
    public static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
