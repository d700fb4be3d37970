using System.Collections.Immutable;

namespace Rejoinder.Reading.Figures;

/// <summary>The stretches of a document that are looked at for figures: a table's cells one by one, no code, metadata for dates only.</summary>
internal static class FigureSpans
{
    public static ImmutableArray<TextSpan> OfAmounts(Document document) => Of(document, metadata: false);

    public static ImmutableArray<TextSpan> OfDates(Document document) => Of(document, metadata: true);

    private static ImmutableArray<TextSpan> Of(Document document, bool metadata)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var passage in document.Passages)
        {
            if (passage.Kind is PassageKind.Preformatted || passage.Kind is PassageKind.Metadata && !metadata)
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
