using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Exchanges.Tests;

/// <summary>Compares without the encoder, whose weights change from release to release.</summary>
internal static class Comparison
{
    private static readonly Comparer Comparer = new(useEncoder: false);

    public static Exchange Of(StatementRecord statement, StatementRecord reply) =>
        Comparer.Compare(statement, reply, TestContext.Current.CancellationToken);
}
