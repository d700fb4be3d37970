using Rejoinder.Publishing.FollowTheMoney;

namespace Rejoinder.Publishing;

/// <summary>FollowTheMoney entities, a line of JSON each, as investigators' graphs take them in.</summary>
public sealed class FollowTheMoneyFormat : IPublishingFormat
{
    // Found in one go, which costs less than one by one.
    private const int Few = 16;

    // Held in memory until those before them are written; enough of them that threads seldom wait for the last.
    private const int Many = 16 * Few;

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
        using var lines = LinesOf([statement]);
        lines.WriteTo(stream, new HashSet<string>(StringComparer.Ordinal));
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
        // Many statements are made at once and written in the order given, so that the same register gives the same bytes.
        foreach (var many in codes.Chunk(Many))
        {
            var few = many.Chunk(Few).ToArray();
            var lines = new EntityLines[few.Length];
            try
            {
                Parallel.For(
                    0,
                    few.Length,
                    new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                    i => lines[i] = LinesOf(find(few[i]))
                );
                things += lines.Sum(l => (long)l.WriteTo(stream, written));
                statements += many.Length;
            }
            catch (AggregateException failed)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }
            finally
            {
                Array.ForEach(lines, l => l?.Dispose());
            }
        }

        return (statements, things);
    }

    private static EntityLines LinesOf(IReadOnlyList<PublishedStatement> statements)
    {
        var lines = new EntityLines();
        foreach (var statement in statements)
        {
            new StatementEntities(statement, lines).Write();
        }

        return lines;
    }
}
