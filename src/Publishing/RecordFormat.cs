using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>The record as JSON, as everybody may see it.</summary>
public sealed class RecordFormat : IPublishingFormat
{
    /// <inheritdoc/>
    public string Name => "record";

    /// <inheritdoc/>
    public string Title => "Record (JSON)";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string Extension => ".record.json";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        RecordJson.Write(statement.Record, stream);
    }
}
