using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Terms;

/// <summary>A word or short phrase in quotation marks that is neither speech nor a name.</summary>
internal static partial class QuotedTerms
{
    private const int MostWords = 5;

    // Longer words in quotation marks are mostly somebody's speech.
    private const int MostDisputedWords = 3;

    private static readonly WordList Reporting = WordList.Load("quoting-verbs");
    private static readonly WordList Named = WordList.Load("named-things");
    private static readonly WordList Stops = WordList.Load("noun-phrase-stops");

    public static IEnumerable<TermFound> Find(string prose, TextSpan sentence)
    {
        var text = prose[sentence.Start..sentence.End];
        bool? asked = null;
        foreach (Match match in Quoted().Matches(text))
        {
            var inner = match.Groups["inner"];
            var words = inner.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > MostWords || !inner.Value.Any(char.IsLetter))
            {
                continue;
            }

            var before = text[Math.Max(0, match.Index - 60)..match.Index];
            var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 40)];
            var status =
                IsGiven(before, after) ? TermFound.Given
                : (asked ??= Asking().IsMatch(text)) ? TermFound.Asked
                : TermFound.Disputed;
            if (
                status == TermFound.Disputed
                && (
                    words.Length > MostDisputedWords
                    || Array.TrueForAll(words, IsSmallWord)
                    || IsSpeech(inner.Value, before, after)
                    || IsName(words, before)
                )
            )
            {
                continue;
            }

            var length = inner.Value.TrimEnd(',', '.', ';', ' ').Length;
            var start = sentence.Start + inner.Index;
            yield return new TermFound(
                string.Join(' ', inner.Value[..length].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                status,
                new TextSpan(start, start + length)
            );
        }
    }

    private static bool IsGiven(string before, string after) =>
        Label().IsMatch(before) && after.StartsWith(')') || Called().IsMatch(before) || Means().IsMatch(after);

    private static bool IsSpeech(string inner, string before, string after)
    {
        // Speech ends with its own full stop inside the marks, or is led in by a verb of saying.
        if (inner[^1] is '!' or '?' or '…')
        {
            return true;
        }

        var led = before.TrimEnd();
        if (
            led.EndsWith(':')
            || led.Length == 0 && (after.Trim().Length == 0 || after.TrimStart().StartsWith('-') || after.TrimStart().StartsWith('—'))
        )
        {
            return true;
        }

        var last = led.TrimEnd(',').Split(' ')[^1];
        return led.EndsWith('=') || Reporting.Contains(last);
    }

    private static bool IsSmallWord(string word) => word.Length < 3 || Stops.Contains(word);

    // "the NGO “Silver Birch”", "a film called “…”": a capital after a word for what bears a name.
    private static bool IsName(string[] words, string before)
    {
        if (!char.IsUpper(words[0][0]) && words[0].Any(char.IsLower))
        {
            return false;
        }

        var led = before.TrimEnd();
        var last = led.Length == 0 ? "" : led.Split(' ')[^1].Trim('(', ',', '*', '_');
        return led.EndsWith(',') && words.Length > 2
            || last.Length > 0 && (Named.Contains(last) || char.IsUpper(last[0]) && !IsOpener(last, led));
    }

    private static bool IsOpener(string last, string led) => led.Length == last.Length;

    [GeneratedRegex(
        "(“(?<inner>[^“”\"\\n]{1,60})”)|((?<![\\w])\"(?<inner>[^“”\"\\n]{1,60})\"(?!\\w))|(«(?<inner>[^«»\\n]{1,60})»)|((?<!\\w)‘(?<inner>[^‘’\\n]{2,50})’(?!\\w))|(?<![\\w'])'(?<inner>[^'\\n]{3,50})'(?![\\w'])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\((the |each an? |an? |collectively,? (the )?|together,? (the )?|hereinafter,? (the |referred to as )?|hereafter,? (the )?|or (the )?|formerly )?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(known as|called|referred to as|termed|dubbed|known by|defined as|defines|define) (the |an? )?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Called();

    [GeneratedRegex(
        @"^,? (means|shall mean|refers to|is defined as|are defined as|is understood (as|to)|stands for)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Means();

    [GeneratedRegex(
        @"\b((clear|precise|agreed|legal|no|any|of|absence of|lack of|without an?|a) definitions?|undefined|(is|are) not defined|never defined|what (is|does|do) .{0,40}mean|what is meant|clarify|clarification|vague in its definitions?|define (the )?(term|word|what))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asking();
}
