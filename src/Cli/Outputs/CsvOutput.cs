using CsvHelper;
using Rejoinder.Publishing.Tables;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal sealed class CsvOutput : IOutput
{
    private readonly CsvWriter _csv;
    private readonly CsvTable _table;

    public CsvOutput(Stream stream, CsvTable table, bool isFile)
    {
        _table = table;
        // Spreadsheets tell UTF-8 by the byte order mark; the next program in a pipe would take it for a part of the first column.
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { WriteByteOrderMark = isFile }, false);
        _csv.WriteHeader(["statement", .. table.Columns]);
    }

    public void Write(string name, StatementRecord record)
    {
        foreach (var row in _table.Rows(record))
        {
            _csv.WriteRecord([Delimited.Guarded(name), .. row.Select(Delimited.Guarded)]);
        }
    }

    public void Dispose() => _csv.Dispose();
}
