using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli;

/// <summary>
/// Reads many inputs on all cores with one reader. One that fails does not stop the others; a stop asked for keeps what is done.
/// </summary>
/// <param name="reader">Reads.</param>
/// <param name="matched">What becomes of a record that was read: matched against rosters, or as it is.</param>
/// <param name="cancellation">Stops the run.</param>
internal sealed class Batch(Reader reader, Func<StatementRecord, StatementRecord> matched, CancellationToken cancellation)
{
    // How long a statement that is being read when the user stops may take to come to its end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Reads them all.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="done">Called for each input with its index, its record, null where it failed, and its bytes; from any thread, in any order.</param>
    /// <returns>The failures in the order of the inputs, and how many inputs were read.</returns>
    public async Task<BatchResult> Run(IReadOnlyList<Input> inputs, Action<int, StatementRecord?, byte[]?> done)
    {
        var failures = new Failed?[inputs.Count];
        var read = 0;
        using (var progress = new ProgressLine(inputs.Count, inputs.Count > 1 && !Console.IsErrorRedirected))
        {
            var work = Parallel.ForEachAsync(
                Enumerable.Range(0, inputs.Count),
                cancellation,
                async (i, stop) =>
                {
                    var (record, bytes, failure) = await ReadOne(inputs[i], stop);
                    done(i, record, bytes);
                    failures[i] = failure;
                    Interlocked.Add(ref read, record is null ? 0 : 1);
                    progress.Advance();
                }
            );
            await Finish(work);
        }

        return new BatchResult([.. failures.OfType<Failed>()], read, cancellation.IsCancellationRequested);
    }

    private async Task<(StatementRecord? Record, byte[]? Bytes, Failed? Failure)> ReadOne(Input input, CancellationToken stop)
    {
        try
        {
            var (bytes, failure) = await input.Load(stop);
            var result = bytes is null ? failure! : reader.Read(bytes, input.Name, stop);
            return (
                result.Value is { } record ? matched(record) : null,
                bytes,
                result.Value is null ? new Failed(input.Place, result.Failure!.ToString(), IsBug: false) : null
            );
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return (null, null, new Failed(input.Place, $"This is a bug, please report it: {Complaint.Told(bug)}", IsBug: true));
        }
    }

    private async Task Finish(Task work)
    {
        try
        {
            await work.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None));
        }
    }
}

/// <summary>What came of a batch.</summary>
internal sealed record BatchResult(IReadOnlyList<Failed> Failures, int Read, bool Stopped);

/// <summary>An input that could not be read, and why.</summary>
internal sealed record Failed(string Name, string Reason, bool IsBug);

/// <summary>Results cannot be written: unlike an input that cannot be read, this ends the whole run.</summary>
internal sealed class OutputFailed(string message) : Exception(message);
