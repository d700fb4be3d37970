using System.Globalization;
using System.Text;
using Rejoinder.Cli.Summary;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A line a statement, for many: how much is in each, and its name.</summary>
internal sealed class OverviewOutput : IOutput
{
    private readonly StreamWriter _writer;
    private readonly int _width;
    private (int Statements, int Claims, int Signatories) _total;

    public OverviewOutput(Stream stream, int width)
    {
        _width = width;
        _writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true };
    }

    public void Write(string name, StatementRecord record)
    {
        if (_total.Statements == 0)
        {
            _writer.WriteLine(" claims  persons  signatories  kind             statement");
        }

        var map = EvidenceMap.Of(record);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{map.Claims, 7}  {map.PersonsNamed, 7}  {record.Signatories.Length, 11}  {Words.Clean(record.Kind), -15}  "
        );
        _writer.WriteLine(line + EndOf(Words.Clean(name), Math.Max(_width - line.Length, 20)));
        _total = (_total.Statements + 1, _total.Claims + map.Claims, _total.Signatories + record.Signatories.Length);
    }

    public void Dispose()
    {
        if (_total.Statements > 0)
        {
            _writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_total.Claims, 7}  {"", 7}  {_total.Signatories, 11}  in {Words.Count(_total.Statements, "statement")}"
                )
            );
        }

        _writer.Dispose();
    }

    // Of a path the end tells most.
    private static string EndOf(string name, int width) => name.Length <= width ? name : "…" + name[^(width - 1)..];
}
