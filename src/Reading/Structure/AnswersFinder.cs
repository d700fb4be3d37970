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

            foreach (var pattern in new[] { ResponseTo(), OnAct(), Correcting(), OnCase() })
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

        var lead = opening[..Math.Min(opening.Length, 1200)];
        return Announced().Match(lead) is { Success: true } announced ? Place(0, announced.Groups["what"]) : null;
    }

    private static TextSpan Place(int start, Group what)
    {
        var length = what.Value.TrimEnd(' ', ',', '.', ':', ';', '\n').Length;
        return new TextSpan(start + what.Index, start + what.Index + length);
    }

    private const string Act =
        @"(decision|ruling|order|report|attacks?|aggression|announcements?|court|suspension|steps|reports?|strikes?|allegations?|accusations?|claims|withdrawal|suspension|vote|verdict|passage|introduction|shooting|loss of life|letter|notice|declaration|release of|smears?|lies|myths?|measures?|final rule|election)";

    [GeneratedRegex(
        @"\b(response|reply|answer|reaction|rebuttal)( of .{3,80}?)? to (the )?(?<what>[^\n]{3,200})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ResponseTo();

    [GeneratedRegex(
        @"^(statement|remarks)\b.{3,120}? (on|regarding|concerning) (?<what>[^\n]{0,120}?\b" + Act + @"\b[^\n]{0,150})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnAct();

    [GeneratedRegex(
        @"\b((in|formal) (response|reply|reaction) to|respond(ing)? to|reacting to|contrary to|decry|condemn(s|ed|ing)? the|retract|correct(ing)? the record on|dispute the|dispute this|write regarding|regarding your|concerned (by|about)|concern about|alarmed (by|at)|recent decisions? (made )?by|was taken down by|complaining party|process some of the claims in|following (the|its|their) (announcement|decision|release|publication) (of|to))\s+(?<what>[^.\n;]{3,200})",
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
}
