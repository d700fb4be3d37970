namespace Rejoinder.Publishing;

/// <summary>The dossier as one HTML file.</summary>
public sealed class DossierFormat : IPublishingFormat
{
    /// <inheritdoc/>
    public string Name => "dossier";

    /// <inheritdoc/>
    public string Title => "Dossier, a page for readers (HTML)";

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".dossier.html";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        HtmlDossier.Write(statement, stream);
    }
}
