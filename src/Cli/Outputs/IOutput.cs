using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A format at work: takes records one after the other and writes them; complete when disposed.</summary>
internal interface IOutput : IDisposable
{
    void Write(string name, StatementRecord record);
}
