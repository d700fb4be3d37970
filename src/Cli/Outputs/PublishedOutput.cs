using Rejoinder.Publishing;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A statement in one of the formats that statements are published in.</summary>
internal sealed class PublishedOutput(Stream stream, IPublishingFormat format) : IOutput
{
    public void Write(string name, StatementRecord record) => format.Write(PublishedStatement.OfRecord(record), stream);

    public void Dispose() => stream.Dispose();
}
