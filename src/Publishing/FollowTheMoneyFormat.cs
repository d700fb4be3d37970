using Rejoinder.Publishing.FollowTheMoney;

namespace Rejoinder.Publishing;

/// <summary>FollowTheMoney entities, a line of JSON each, as investigators' graphs take them in.</summary>
public sealed class FollowTheMoneyFormat : IPublishingFormat
{
    private const int StatementsAtOnce = 64;

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
        using var lines = LinesOf(statement);
        lines.WriteTo(stream, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public (int Statements, long Things) WriteMany(
        IEnumerable<string> codes,
        Func<string, PublishedStatement> find,
        Stream stream,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(codes);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var (statements, things) = (0, 0L);
        // Some statements are made at once and written in the order given, so that the same register gives the same bytes.
        foreach (var some in codes.Chunk(StatementsAtOnce))
        {
            var lines = new EntityLines[some.Length];
            try
            {
                Parallel.For(
                    0,
                    some.Length,
                    new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                    i => lines[i] = LinesOf(find(some[i]))
                );
                foreach (var one in lines)
                {
                    things += one.WriteTo(stream, written);
                    statements++;
                }
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

    private static EntityLines LinesOf(PublishedStatement statement)
    {
        var lines = new EntityLines();
        new StatementEntities(statement, lines).Write();
        return lines;
    }
}
