namespace Rejoinder.Publishing.Pdf;

/// <summary>
/// The dossier as PDF: Chromium's print of the same page, tagged, with bookmarks; where no Chromium is installed a plain layout of the same
/// content, which says so. The same bytes for the same statement.
/// </summary>
public sealed class PdfFormat : IPublishingFormat
{
    // Each print is a browser of its own: more at once would take memory from everybody.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public string Title => "Dossier to print (PDF)";

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <summary>What somebody who prints is to know: that no Chromium was found; null where one was.</summary>
    public static string? Problem =>
        ChromiumPrinter.Find() is null
            ? "No Chromium or Chrome was found, so PDF files have a plain layout without tags. Install Chromium (Debian: apt install chromium), or say where it is in REJOINDER_CHROMIUM."
            : null;

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        if (ChromiumPrinter.Find() is not { } chromium)
        {
            PlainPdf.Write(statement, stream);
            return;
        }

        using var page = new MemoryStream();
        HtmlDossier.Write(statement, page);
        Turn.Wait();
        try
        {
            stream.Write(PdfDates.Fixed(ChromiumPrinter.Print(chromium, page.ToArray()), statement.ReceivedAt, statement.Code));
        }
        finally
        {
            Turn.Release();
        }
    }
}
