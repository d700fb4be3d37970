using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Drops what stands at the top or foot of page after page, and page numbers.</summary>
internal static partial class PdfRunningHeads
{
    private const int Edge = 2;

    public static List<PdfLine> Drop(List<PdfLine> lines, DocumentBuilder builder)
    {
        var pages = lines.GroupBy(l => l.Page).ToList();
        var edges = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            var order = page.OrderByDescending(l => l.Base).ToList();
            edges.UnionWith(order.Take(Edge).Concat(order.TakeLast(Edge)));
        }

        var often = edges
            .GroupBy(l => Digits().Replace(l.Words, "#"), StringComparer.Ordinal)
            .Where(g => g.Select(l => l.Page).Distinct().Count() is var on && on >= 2 && on * 2 >= pages.Count)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var kept = lines.FindAll(l =>
            !edges.Contains(l) || !(PageNumber().IsMatch(l.Words) || often.Contains(Digits().Replace(l.Words, "#")))
        );
        if (kept.Count == 0)
        {
            // Every page says the same: only its numbers are furniture.
            kept = lines.FindAll(l => !edges.Contains(l) || !PageNumber().IsMatch(l.Words));
        }

        if (kept.Count == 0)
        {
            return lines;
        }

        if (kept.Count < lines.Count)
        {
            builder.Note(IntakeMessages.RunningHeads);
        }

        return kept;
    }

    [GeneratedRegex(@"\d{1,10}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W{0,3}(page\s|p\.\s?)?\d{1,4}(\s?(of|/)\s?\d{1,4})?\W{0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
