using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds the statement, act or report that a statement says it reacts to.</summary>
internal static partial class AnswersFinder
{
    private const int Opening = 6000;

    public static TextSpan? Find(Document document, Line? title)
    {
        if (title is { } line)
        {
            foreach (var pattern in new[] { ResponseTo(), OnAct() })
            {
                if (pattern.Match(line.Words) is { Success: true } said)
                {
                    return Place(line.Span.Start, said.Groups["what"]);
                }
            }
        }

        var opening = document.Prose[..Math.Min(document.Prose.Length, Opening)];
        return Says().Match(opening) is { Success: true } found ? Place(0, found.Groups["what"]) : null;
    }

    private static TextSpan Place(int start, Group what)
    {
        var length = what.Value.TrimEnd(' ', ',', '.', ':', ';', '\n').Length;
        return new TextSpan(start + what.Index, start + what.Index + length);
    }

    private const string Act =
        @"(decision|ruling|order|report|attacks?|aggression|announcements?|withdrawal|suspension|vote|verdict|passage|introduction|shooting|loss of life|letter|notice|declaration|release of|smears?|lies|myths?|measures?|final rule|election)";

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
        @"\b((in|formal) (response|reply|reaction) to|respond(ing)? to|reacting to|contrary to|decry|condemn(s|ed|ing)? the|retract|correct(ing)? the record on|dispute|write regarding|regarding your|concerned (by|about)|concern about|alarmed (by|at)|recent decisions? (made )?by|was taken down by|complaining party|process some of the claims in|following (the|its|their) (announcement|decision|release|publication) (of|to))\s+(?<what>[^.\n;]{3,200})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Says();
}
