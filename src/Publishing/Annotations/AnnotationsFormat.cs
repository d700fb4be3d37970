namespace Rejoinder.Publishing.Annotations;

/// <summary>
/// Each claim as a W3C Web Annotation on the statement's text, in an <c>AnnotationCollection</c> with one embedded <c>AnnotationPage</c>.
/// </summary>
public sealed class AnnotationsFormat : IPublishingFormat
{
    /// <inheritdoc/>
    public string Name => "annotations";

    /// <inheritdoc/>
    public string Title => "Claims as annotations of the text (W3C Web Annotation)";

    /// <inheritdoc/>
    public string MediaType => "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    /// <inheritdoc/>
    public string Extension => ".annotations.jsonld";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        JsonFields.Write(AnnotationCollection.Of(statement, statement.Publisher.Addresses.File(statement.Code, this)), stream);
    }
}
