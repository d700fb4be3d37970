using System.Text;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>The character set that an HTML or XML page declares in its first bytes.</summary>
internal static partial class DeclaredCharacterSet
{
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        @"<(meta|\?xml)[^>]{0,200}(charset|encoding)\s{0,5}=\s{0,5}[""']?(?<name>[A-Za-z0-9_:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
