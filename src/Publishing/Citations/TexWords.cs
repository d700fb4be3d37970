using System.Text;

namespace Rejoinder.Publishing.Citations;

/// <summary>Words as TeX sets them: no character of theirs is a command, a group or a comment, and braces always balance.</summary>
internal static class TexWords
{
    public static string Of(string words)
    {
        var tex = new StringBuilder(words.Length + 16);
        var before = Rune.ReplacementChar;
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsLigature(before, rune))
            {
                tex.Append("{}");
            }

            before = rune;
            _ = rune.Value switch
            {
                '\\' => tex.Append("\\textbackslash{}"),
                // An escaped brace would still count where BibTeX looks for the end of a field.
                '{' => tex.Append("\\textbraceleft{}"),
                '}' => tex.Append("\\textbraceright{}"),
                '~' => tex.Append("\\textasciitilde{}"),
                '^' => tex.Append("\\textasciicircum{}"),
                '$' or '&' or '#' or '_' or '%' => tex.Append('\\').Append(rune),
                _ when Rune.IsWhiteSpace(rune) => tex.Length > 0 && tex[^1] == ' ' ? tex : tex.Append(' '),
                _ when Rune.IsControl(rune) => tex.Append(Rune.ReplacementChar),
                _ => tex.Append(rune),
            };
        }

        return tex.ToString().Trim();
    }

    // Two hyphens would be set as a dash, two apostrophes as a quotation mark, and so on.
    private static bool IsLigature(Rune one, Rune other) =>
        (one == other && one.Value is ('-' or '`' or '\'' or '<' or '>' or ',')) || (one.Value is ('?' or '!') && other.Value == '`');
}
