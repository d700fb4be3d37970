using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>The record as JSON; several as one array, complete also where reading was stopped.</summary>
internal sealed class JsonOutput(Stream stream, bool many) : IOutput
{
    private bool _first = true;

    public void Write(string name, StatementRecord record)
    {
        if (many)
        {
            stream.Write(_first ? "[\n"u8 : ",\n"u8);
            _first = false;
        }

        RecordJson.Write(record, stream);
        if (!many)
        {
            stream.Write("\n"u8);
        }
    }

    public void Dispose()
    {
        if (many)
        {
            stream.Write(_first ? "[]\n"u8 : "\n]\n"u8);
        }

        stream.Dispose();
    }
}
