using System.Collections.Immutable;
using System.Text;
using Rejoinder.Reading.Figures;
using Rejoinder.Reading.Intake;

namespace Rejoinder.Reading.Tests.Figures;

/// <summary>Documents of one short text, and the figures in them.</summary>
internal static class FigureSamples
{
    public static Document Document(string text) => DocumentIntake.Open(Encoding.UTF8.GetBytes(text), "sample.md").Value!;

    public static ImmutableArray<TextSpan> Running(Document document) => [.. document.Passages.Select(p => p.Span)];

    public static ImmutableArray<DateFound> Dates(string text, string? issued = null)
    {
        var document = Document(text);
        return DateFinder.Find(document, Running(document), issued);
    }

    public static (Document Document, ImmutableArray<AmountFound> Amounts) Amounts(string text)
    {
        var document = Document(text);
        return (document, AmountFinder.Find(document, Running(document), DateFinder.Find(document, Running(document), null)));
    }
}
