using System.Globalization;
using Rejoinder.Cli.Summary;
using Rejoinder.Naming;

namespace Rejoinder.Cli.Matching;

/// <summary>The whole reckoning of one pair of names: how each was taken apart, what stands against what, the score.</summary>
internal static class PairExplanation
{
    public static void Print(PageWriter page, string left, string right)
    {
        var match = NameMatcher.Compare(left, right);
        foreach (var name in new[] { Name.Parse(left), Name.Parse(right) })
        {
            page.Title(name.Text);
            page.Line(name.Kind == NameKind.Organisation ? "read as an organisation" : "read as a person");
            foreach (var part in name.Parts)
            {
                var written = part.Text.Equals(part.Folded, StringComparison.OrdinalIgnoreCase) ? "" : $", compared as {part.Folded}";
                page.Entry(
                    part.Role.ToString().ToLowerInvariant(),
                    [string.Create(CultureInfo.InvariantCulture, $"{part.Text}{written}, weight {part.Weight:0.##}")]
                );
            }

            page.Blank();
        }

        page.Title($"Score {match.Score.ToString("F3", CultureInfo.InvariantCulture)} of 1");
        page.Bullets(match.Reasons);
        page.Bullets([$"{match.AgreeingWords} {(match.AgreeingWords == 1 ? "whole word agrees" : "whole words agree")}"]);
        page.Line(match.Reckoning);
        page.Blank();
        page.Faint("A high score says that the names are alike, not that they are one person's.");
    }
}
