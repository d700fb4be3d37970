using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.Tests;

/// <summary>The first sample beside the declaration that it answers, with a difference that the two do not have.</summary>
internal static class HarbourExchange
{
    private static readonly Comparer Comparer = new(useEncoder: false);

    public static StatementRecord Declaration { get; } = StatementBuilder.OfSample("the-harbour-declaration");

    public static Exchange Exchange { get; } = Make(Declaration, HarbourReply.Record);

    public static Exchange Make(StatementRecord statement, StatementRecord reply)
    {
        var exchange = Comparer.Compare(statement, reply, CancellationToken.None);
        return exchange with { Differences = [new Difference("date (trials)", statement.Claims[1].Quote, reply.Claims[2].Quote)] };
    }
}
