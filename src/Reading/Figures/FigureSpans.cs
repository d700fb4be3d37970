using System.Collections.Immutable;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Figures;

/// <summary>The stretches of a document that are looked at for figures: running text, a table's cells one by one, metadata for dates only.</summary>
internal static class FigureSpans
{
    public static ImmutableArray<TextSpan> OfAmounts(Document document, Outline outline) => Of(document, outline, metadata: false);

    public static ImmutableArray<TextSpan> OfDates(Document document, Outline outline) => Of(document, outline, metadata: true);

    private static ImmutableArray<TextSpan> Of(Document document, Outline outline, bool metadata)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < document.Passages.Length; i++)
        {
            var passage = document.Passages[i];
            if (
                outline.Roles[i] is PassageRole.Signature or PassageRole.Aside
                || passage.Kind is PassageKind.Preformatted or PassageKind.Title
                || passage.Kind is PassageKind.Metadata && !metadata
            )
            {
                continue;
            }

            if (passage.Cells.Length > 0)
            {
                spans.AddRange(passage.Cells);
            }
            else
            {
                spans.Add(passage.Span);
            }
        }

        return spans.ToImmutable();
    }
}
