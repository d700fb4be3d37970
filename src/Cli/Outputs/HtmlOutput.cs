using Rejoinder.Publishing;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>The dossier of one statement.</summary>
internal sealed class HtmlOutput(Stream stream) : IOutput
{
    public void Write(string name, StatementRecord record) => HtmlDossier.Write(record, stream);

    public void Dispose() => stream.Dispose();
}
