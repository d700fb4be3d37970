using System.Globalization;
using System.Text;

namespace Rejoinder.Cli.Terminal;

/// <summary>
/// Words of others made safe to print in a terminal: a statement or a file's name may hold escape sequences, or marks that turn the
/// direction of writing so that one reads something else than stands there.
/// </summary>
internal static class Words
{
    /// <summary>One line: control, format and private characters dropped, white space made one blank.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        var blank = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                blank = clean.Length > 0;
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse))
            {
                clean.Append(blank ? " " : "").Append(rune);
                blank = false;
            }
        }

        return clean.ToString();
    }

    /// <summary>The same, cut at a word near the length, with an ellipsis where something is left out.</summary>
    public static string Short(string? text, int length)
    {
        var clean = Clean(text);
        if (clean.Length <= length)
        {
            return clean;
        }

        var cut = clean.LastIndexOf(' ', length - 1);
        cut = cut < length / 2 ? length - 1 : cut;
        cut -= char.IsHighSurrogate(clean[cut - 1]) ? 1 : 0;
        return clean[..cut].TrimEnd() + "…";
    }

    /// <summary>A count with its noun: "1 claim", "3 claims", "1,204 claims".</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");
}
