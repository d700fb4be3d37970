using System.Collections.Concurrent;
using Rejoinder.Publishing.FollowTheMoney;

namespace Rejoinder.Publishing;

/// <summary>FollowTheMoney entities, a line of JSON each, as investigators' graphs take them in.</summary>
public sealed class FollowTheMoneyFormat : IPublishingFormat
{
    // Found in one go, which costs less than one by one.
    private const int Few = 16;

    /// <inheritdoc/>
    public string Name => "ftm";

    /// <inheritdoc/>
    public string Title => "FollowTheMoney, for investigators’ graphs (NDJSON)";

    /// <inheritdoc/>
    public string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public string Extension => ".ftm.ndjson";

    /// <inheritdoc/>
    public bool HoldsMany => true;

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        using var lines = new EntityLines();
        Fill(lines, [statement]).WriteTo(stream, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public (int Statements, long Things) WriteMany(
        IEnumerable<string> codes,
        Func<IReadOnlyList<string>, IReadOnlyList<PublishedStatement>> find,
        Stream stream,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(codes);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var (statements, things) = (0, 0L);
        // Some are made at once and written in the order given, so that the same register gives the same bytes.
        var making = new Queue<Task<EntityLines>>();
        // Buffers of this size are dear to make anew: they go round.
        var free = new ConcurrentBag<EntityLines>();
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            foreach (var few in codes.Chunk(Few))
            {
                making.Enqueue(Task.Run(() => Fill(free.TryTake(out var lines) ? lines : new EntityLines(), find(few)), failed.Token));
                statements += few.Length;
                if (making.Count > 2 * Environment.ProcessorCount)
                {
                    WriteNext();
                }
            }

            while (making.Count > 0)
            {
                WriteNext();
            }
        }
        finally
        {
            // Nothing goes on reading when this has ended.
            failed.Cancel();
            Task.WhenAll(making).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
            foreach (var lines in free)
            {
                lines.Dispose();
            }
        }

        return (statements, things);

        void WriteNext()
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = making.Dequeue().GetAwaiter().GetResult();
            things += lines.WriteTo(stream, written);
            lines.Clear();
            free.Add(lines);
        }
    }

    private static EntityLines Fill(EntityLines lines, IReadOnlyList<PublishedStatement> statements)
    {
        foreach (var statement in statements)
        {
            new StatementEntities(statement, lines).Write();
        }

        return lines;
    }
}
