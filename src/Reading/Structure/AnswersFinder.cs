using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds the statement, act or report that a statement says it reacts to.</summary>
internal static partial class AnswersFinder
{
    private const int Opening = 4000;

    public static TextSpan? Find(Document document, Line? title)
    {
        if (title is { } line)
        {
            if (Anniversary().IsMatch(line.Words))
            {
                return null;
            }

            foreach (var pattern in new[] { ResponseTo(), Answering(), OnAct(), Correcting(), OnCase(), Untrue() })
            {
                if (pattern.Match(line.Words) is { Success: true } said)
                {
                    return Place(line.Span.Start, said.Groups["what"]);
                }
            }
        }

        var opening = document.Prose[..Math.Min(document.Prose.Length, Opening)];
        foreach (Match said in Says().Matches(opening).Take(8))
        {
            if (!Circumstance().IsMatch(said.Groups["what"].Value))
            {
                return Place(0, said.Groups["what"]);
            }
        }

        if (Counter().IsMatch(opening) && Takedown().Match(opening) is { Success: true } takedown)
        {
            return Place(0, takedown.Groups["what"]);
        }

        var lead = opening[..Math.Min(opening.Length, 1200)];
        foreach (var pattern in new[] { Announced(), Today(), Withdrawn(), Greeted(), Followed() })
        {
            if (pattern.Match(lead) is { Success: true } news)
            {
                return Place(0, news.Groups["what"]);
            }
        }

        return null;
    }

    private static TextSpan Place(int start, Group what)
    {
        var length = what.Value.TrimEnd(' ', ',', '.', ':', ';', '\n').Length;
        return new TextSpan(start + what.Index, start + what.Index + length);
    }

    private const string Act =
        @"(decision|ruling|order|report|attacks?|aggression|announcements?|suspension|steps|reports?|strikes?|allegations?|accusations?|claims|withdrawal|suspension|vote|verdict|passage|introduction|shooting|loss of life|letter|notice|declaration|release of|smears?|lies|myths?|measures?|final rule|election)";

    [GeneratedRegex(
        @"\b(response|reply|answer|reaction|rebuttal)( of .{3,80}?)? to (the )?(?<what>[^\n]{3,200})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ResponseTo();

    [GeneratedRegex(
        @"\b(answers|replies to|responds to|rebuts) (?<what>(the|an?|its|their) [^\n]{0,60}?\b(letter|declaration|statement|report|article|notice|claims?|allegations?|accusations?|criticism)\b[^\n]{0,120})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Answering();

    [GeneratedRegex(
        @"^(statement|remarks)\b.{3,120}? (on|regarding|concerning) (?<what>[^\n]{0,120}?\b" + Act + @"\b[^\n]{0,150})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnAct();

    [GeneratedRegex(
        @"\b((in|formal) (response|reply|reaction) to|respond(ing)? to|reacting to|contrary to|decry|condemn(s|ed|ing)? the|retract|correct(ing)? the record on|dispute the|dispute this|write regarding|regarding your|concerned (by|about)|concern about|alarmed (by|at)|recent decisions? (made )?by|was taken down by|complaining party|process some of the claims in|ha(s|ve) read(?=\s+(the|your) (open |joint )?(letter|declaration|statement|report|notice)\b)|following (the|its|their) (announcement|decision|release|publication) (of|to))\s+(?<what>[^.\n;]{3,200})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Says();

    [GeneratedRegex(
        @"^(correcting (the record|misinformation) (on|about)|fact[ -]?check:|fact:|myths? vs\.? facts?:|setting the record straight (on|about)|rebutting) *(?<what>[^\n]{3,200})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Correcting();

    [GeneratedRegex(
        @"^(statement|remarks)\b.{3,120}? (on|regarding|concerning) (?<what>[^\n]{2,80} v\. [^\n]{2,80})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnCase();

    [GeneratedRegex(@"\banniversary\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anniversary();

    // A condition of the times is no act that a statement answers.
    [GeneratedRegex(
        @"^(the |this |these |their |its |our )?(ongoing |global |current |COVID|pandemic|climate|threat|need|series|right|and |control)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Circumstance();

    // Another body's announcement in the first lines.
    [GeneratedRegex(
        @"\b(?<what>(?!(We|The|Today|This|It|President|Administration|House)\b)\p{Lu}[\p{L}&]{2,30}(,? Inc\.)?( \([^()\n]{2,12}\))? (has |have |recently |today )?announced (that |it |they |new |its |their |a |the )[^.\n]{5,150})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announced();

    // A title that calls what others say untrue.
    [GeneratedRegex(
        @"^(?<what>[^\n]{0,150}\b(smears?|lies|lying|hoax(es)?|myths?|fake news|debunk\w{0,4}|false claims?)\b[^\n]{0,150})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Untrue();

    // The oath and the name of a counter notice.
    [GeneratedRegex(
        @"\b(this is a (DMCA )?counter[- ]?noti(ce|fication)|(filing|submitting|send|sending) (a|this|my) (DMCA )?counter[- ]?noti(ce|fication)|(removed|disabled)(\s+or\s+(removed|disabled))?\s+as\s+a\s+result\s+of\s+(a\s+)?mistake)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Counter();

    [GeneratedRegex(
        @"\b(?<what>((the|a|this) )?(original )?((DMCA|copyright) )?(take[- ]?down( (notice|request|of))?|notice|claim|(counter[- ]?)?notice for|noti(ce|fication)) [^.\n]{3,150})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Takedown();

    [GeneratedRegex(
        @"\b(?<what>((today|yesterday|last night|tonight|this morning)’s|the latest) ([^ .\n]+ ){0,8}?(report|decision|ruling|announcement|order|vote|attacks?|verdict|polls?|data)\b[^.,\n]{0,120})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Today();

    // An act of others that is welcomed or rejected.
    [GeneratedRegex(
        @"\b(welcomes?|applauds?|commends?|denounces?|rejects?|praises?) (?<what>(the|today['’]s|yesterday['’]s|this|\p{Lu}\p{L}+['’]s?) [^.\n;]{0,90}?\b(announcement|decision|ruling|verdict|agreement|intention|report|release|order|statement)s?\b[^.,\n;]{0,100})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Greeted();

    // An act after which it is said.
    [GeneratedRegex(
        @"\b([Ii]n (the )?wake of|[Ii]n light of|[Ff]ollowing|[Aa]fter) (?<what>(the|today['’]s|yesterday['’]s|\p{Lu}\p{L}+(['’]s?|( \p{Lu}\p{L}+)+['’]s?)) [^.\n;]{0,60}?\b(announcement|decision|ruling|verdict|report|attack|strike|vote|letter|statement)s?\b[^.,\n;]{0,100})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Followed();

    [GeneratedRegex(
        @"\b(?<what>(the|this|our|my) DMCA( notice| request| takedown)?) (be )?(revoked|withdrawn|rescinded|retracted)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Withdrawn();
}
