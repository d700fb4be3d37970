using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Rejoinder.Reading.Intake;

/// <summary>Reads a PDF: letters to lines, lines to passages in reading order. What is encrypted or has no text is a failure with a remedy.</summary>
internal static class PdfFile
{
    public const string MediaType = "application/pdf";

    public static ReadingResult<Document> Read(byte[] bytes, Source source) => ParserBoundary.Run("PDF", () => Build(bytes, source));

    private static Document Build(byte[] bytes, Source source)
    {
        var filters = new BoundedFilters();
        using var pdf = Open(bytes, filters);
        if (pdf.NumberOfPages > IntakeLimits.Pages)
        {
            throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", $"has {pdf.NumberOfPages} pages"));
        }

        PdfDrawings.Check(pdf, bytes);
        var lines = new List<PdfLine>();
        var bare = new List<int>();
        var letters = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            filters.BeginPage();
            var page = pdf.GetPage(number);
            if (filters.HasTooMuch)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "has a page that holds more than any page"));
            }

            letters += page.Letters.Count;
            if (letters > IntakeLimits.Letters)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "has more letters than any statement"));
            }

            var found = PdfPageLines.Of(page);
            lines.AddRange(found);
            if (found.Count == 0)
            {
                bare.Add(number);
            }
        }

        if (lines.Count == 0)
        {
            throw new IntakeRefusal(IntakeMessages.Scan(pdf.NumberOfPages));
        }

        var builder = new DocumentBuilder();
        if (filters.HasLeftOut)
        {
            builder.Note(IntakeMessages.DrawingsLeftOut);
        }

        if (bare.Count > 0)
        {
            builder.Note(IntakeMessages.PagesWithoutText(bare));
        }

        PdfPassages.Write(PdfRunningHeads.Drop(lines, builder), builder);
        return builder.Build(
            source,
            new DocumentMetadata(Worded(pdf.Information.Title), Worded(pdf.Information.CreationDate), Worded(pdf.Information.Author))
        );
    }

    private static PdfDocument Open(byte[] bytes, BoundedFilters filters)
    {
        try
        {
            return PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    FilterProvider = filters,
                    SkipMissingFonts = true,
                    MaxStackDepth = 256,
                }
            );
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new IntakeRefusal(IntakeMessages.Encrypted("PDF"));
        }
    }

    private static string? Worded(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
