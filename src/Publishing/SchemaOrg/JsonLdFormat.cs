namespace Rejoinder.Publishing.SchemaOrg;

/// <summary>
/// The statement, its claims and what people found of them in the vocabulary of schema.org, as JSON-LD: a <c>Claim</c> for every claim, a
/// <c>ClaimReview</c> where a finding is published and not withdrawn.
/// </summary>
public sealed class JsonLdFormat : IPublishingFormat
{
    /// <inheritdoc/>
    public string Name => "jsonld";

    /// <inheritdoc/>
    public string Title => "Claims and reviews for search and aggregators (schema.org JSON-LD)";

    /// <inheritdoc/>
    public string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public string Extension => ".jsonld";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        JsonFields.Write(PageMetadata.Whole(statement), stream);
    }
}
