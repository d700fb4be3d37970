using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Terms;

/// <summary>An abbreviation in brackets behind its long form: "the Public Records Board (PRB)".</summary>
internal static partial class Abbreviations
{
    public static IEnumerable<TermFound> Find(string prose, TextSpan sentence)
    {
        var text = prose[sentence.Start..sentence.End];
        foreach (Match match in Bracketed().Matches(text))
        {
            var label = match.Groups["label"];
            if (IsShortFor(label.Value, text[Math.Max(0, match.Index - 150)..match.Index]))
            {
                var start = sentence.Start + label.Index;
                yield return new TermFound(label.Value, TermFound.Given, new TextSpan(start, start + label.Length));
            }
        }
    }

    // The capitals of the label are found in order among the first letters of the words before it.
    private static bool IsShortFor(string label, string before)
    {
        var letters = label.Where(char.IsUpper).ToArray();
        var initials = before.Split([' ', '-', '‑', '/', '&', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimStart('(', '“', '"', '\'')).Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0])).ToArray();
        var most = (letters.Length * 2) + 2;
        var at = letters.Length - 1;
        for (var i = initials.Length - 1; i >= 0 && at >= 0 && initials.Length - i <= most; i--)
        {
            if (initials[i] == letters[at])
            {
                at--;
            }
        }

        return at < 0;
    }

    [GeneratedRegex(@"\((?<label>[A-Z][A-Za-z0-9&]{0,4}[A-Z0-9][A-Z]{0,3}s?)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
