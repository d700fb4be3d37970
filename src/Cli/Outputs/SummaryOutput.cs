using System.Text;
using Rejoinder.Cli.Summary;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A page of text a statement.</summary>
internal sealed class SummaryOutput(Stream stream, SummaryStyle style) : IOutput
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(false));
    private bool _first = true;

    public void Write(string name, StatementRecord record)
    {
        if (!_first)
        {
            _writer.WriteLine();
            _writer.WriteLine(new string('-', Math.Min(style.Width, 80)));
            _writer.WriteLine();
        }

        _first = false;
        _writer.Write(SummaryPage.Of(record, style));
    }

    public void Dispose() => _writer.Dispose();
}
