using Rejoinder.Cli.Inputs;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Comparing;

/// <summary>The files to compare: each a document, which is read, or the record of one, which is taken as it is.</summary>
internal sealed class ComparedFiles(ReadingOptions options) : IDisposable
{
    private readonly Lazy<Reader> _reader = new(() => new Reader(options));

    /// <summary>The records in order, or what is wrong with the first file that has none.</summary>
    public async Task<(StatementRecord[] Records, string? Failure)> Read(string[] files, CancellationToken cancellation)
    {
        var records = new List<StatementRecord>();
        foreach (var file in files)
        {
            var (bytes, unloaded) = await new Input(Path.GetFileName(file), file).Load(cancellation);
            var result = bytes is null ? unloaded! : Read(bytes, Path.GetFileName(file), cancellation);
            if (result.Value is not { } record)
            {
                return ([], $"{file}: {result.Failure}");
            }

            records.Add(record);
        }

        return ([.. records], null);
    }

    public void Dispose()
    {
        if (_reader.IsValueCreated)
        {
            _reader.Value.Dispose();
        }
    }

    private ReadingResult<StatementRecord> Read(byte[] bytes, string name, CancellationToken cancellation)
    {
        if (!IsRecord(bytes))
        {
            return _reader.Value.Read(bytes, name, cancellation);
        }

        using var stream = new MemoryStream(bytes);
        return RecordJson.Read(stream);
    }

    // No statement begins with a brace and tells the version of its scheme.
    private static bool IsRecord(byte[] bytes)
    {
        var start = bytes.AsSpan().TrimStart("\u00ef\u00bb\u00bf \t\r\n"u8);
        start = bytes.AsSpan().StartsWith("\ufeff"u8) ? bytes.AsSpan(3) : start;
        return start.TrimStart(" \t\r\n"u8).StartsWith("{"u8) && bytes.AsSpan().IndexOf("\"schemaVersion\""u8) >= 0;
    }
}
