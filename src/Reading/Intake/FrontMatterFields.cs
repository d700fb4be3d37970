using System.Globalization;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>The fields of front matter (YAML or TOML), each value decoded and unfolded to one line.</summary>
internal static class FrontMatterFields
{
    private const int LongestValue = 2000;

    public static IEnumerable<(string Key, string Value)> Of(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var parting = line.AsSpan().IndexOfAny(':', '=');
            if (parting <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#' or '[')
            {
                continue;
            }

            var key = line[..parting].Trim().ToLowerInvariant();
            var value = new StringBuilder(line[(parting + 1)..].Trim());
            var list = value.Length == 0;
            while (i + 1 < lines.Length && Continues(lines[i + 1], list) && value.Length < LongestValue)
            {
                Join(value, lines[++i].Trim(), list);
            }

            var decoded = Decode(value.ToString());
            if (decoded.Length > 0)
            {
                yield return (key, decoded);
            }
        }
    }

    private static bool Continues(string line, bool list) =>
        line.Length > 1 && (char.IsWhiteSpace(line[0]) || (list && line.StartsWith("- ", StringComparison.Ordinal)));

    // A folded scalar goes on after one blank, or after none where the line before ends in the escape "\".
    private static void Join(StringBuilder value, string next, bool list)
    {
        if (value.Length > 0 && value[0] == '"' && value[^1] == '\\' && (value.Length < 2 || value[^2] != '\\'))
        {
            value.Length--;
        }
        else if (list && next.StartsWith("- ", StringComparison.Ordinal))
        {
            value.Append(value.Length > 0 ? ", " : "");
            next = next[2..].Trim('"', '\'', ' ');
        }
        else if (value.Length == 1 && value[0] is '|' or '>' || value.Length == 2 && value[0] is '|' or '>')
        {
            value.Clear();
        }
        else if (value.Length > 0)
        {
            value.Append(' ');
        }

        value.Append(next);
    }

    private static string Decode(string value)
    {
        if (value is "|" or ">" or "|-" or ">-")
        {
            return "";
        }

        if (value.Length >= 2 && value[0] == '\'' && value[^1] == '\'')
        {
            return value[1..^1].Replace("''", "'", StringComparison.Ordinal).Trim();
        }

        return value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? Unescape(value[1..^1]).Trim() : value.Trim('"', '\'').Trim();
    }

    private static string Unescape(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                plain.Append(value[i]);
                continue;
            }

            var escape = value[++i];
            var digits = escape switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (
                digits > 0
                && i + digits < value.Length
                && int.TryParse(value.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                // A half of a surrogate pair is written as it stands: the other half follows.
                plain.Append(
                    code is >= 0x10000 and <= 0x10FFFF ? char.ConvertFromUtf32(code)
                    : code is >= 0x20 and <= 0xFFFF ? ((char)code).ToString()
                    : " "
                );
                i += digits;
                continue;
            }

            // "\_" is a no-break space, "\N", "\L" and "\P" are line ends; a title has them as blanks.
            plain.Append(escape is '_' or 'n' or 'r' or 't' or 'N' or 'L' or 'P' or ' ' ? ' ' : escape);
        }

        return plain.ToString();
    }
}
