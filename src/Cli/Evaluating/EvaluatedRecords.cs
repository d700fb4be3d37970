using Rejoinder.Evaluation;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Evaluating;

/// <summary>Where the records to score come from: read anew, on all cores, or read before and kept in a folder.</summary>
internal sealed class EvaluatedRecords
{
    private readonly Reader? _reader;
    private readonly bool _original;
    private readonly string? _save;
    private readonly string? _records;

    public EvaluatedRecords(Reader reader, bool original, string? save) => (_reader, _original, _save) = (reader, original, save);

    public EvaluatedRecords(string records) => _records = records;

    /// <summary>One outcome a statement, in order; neither record nor failure where there is nothing to read.</summary>
    public async Task<IReadOnlyList<Outcome>> Get(IReadOnlyList<GoldStatement> statements, CancellationToken cancellation)
    {
        var outcomes = new Outcome[statements.Count];
        if (_save is not null)
        {
            Directory.CreateDirectory(_save);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, statements.Count),
            cancellation,
            async (i, stop) => outcomes[i] = _reader is null ? Kept(statements[i]) : await Read(statements[i], _reader, stop)
        );
        return outcomes;
    }

    private Outcome Kept(GoldStatement statement)
    {
        var file = Path.Combine(_records!, statement.Name + ".json");
        if (!File.Exists(file))
        {
            return default;
        }

        using var stream = File.OpenRead(file);
        var record = RecordJson.Read(stream);
        return new Outcome(record.Value, record.Failure?.ToString());
    }

    private async Task<Outcome> Read(GoldStatement statement, Reader reader, CancellationToken cancellation)
    {
        if (statement.FileToRead(_original) is not { } file)
        {
            return default;
        }

        var result = reader.Read(
            await File.ReadAllBytesAsync(file, cancellation),
            $"{statement.Name}/{Path.GetFileName(file)}",
            cancellation
        );
        if (result.Value is { } record && _save is not null)
        {
            await using var stream = File.Create(Path.Combine(_save, statement.Name + ".json"));
            RecordJson.Write(record, stream);
        }

        return new Outcome(result.Value, result.Failure?.ToString());
    }

    /// <summary>A record, or why there is none.</summary>
    internal readonly record struct Outcome(StatementRecord? Record, string? Failure);
}
