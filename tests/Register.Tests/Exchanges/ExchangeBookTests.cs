using Rejoinder.Exchanges;
using Rejoinder.Register.Exchanges;
using Xunit;

namespace Rejoinder.Register.Tests.Exchanges;

/// <summary>A statement beside its reply, and what people say of the links.</summary>
public sealed class ExchangeBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatPeopleDrawAndTakeAwayStandsOverEveryComparison(string kind)
    {
        using var desk = new Desk(kind);
        using var comparer = new Comparer(useEncoder: false);
        var statement = desk.Add(
            Some.Record(
                "Letter",
                new SomeClaim("Odo Harrowgate took the money of the quay fund.", "Odo Harrowgate"),
                new SomeClaim("The weather was bad in March.")
            )
        );
        var reply = desk.Add(
            Some.Record(
                "Reply",
                new SomeClaim("Odo Harrowgate did not take the money of the quay fund.", "Odo Harrowgate"),
                new SomeClaim("Nobody closed the library.")
            )
        );
        var exchange = desk.Register.Exchanges.Compare(comparer, statement, reply, desk.Analyst, TestContext.Current.CancellationToken);
        Assert.Contains(exchange.Links, l => l.Claim == $"{statement}.1" && l.ReplyClaim == $"{reply}.1" && l.By is null);

        exchange = desk.Register.Exchanges.Link(
            exchange.Code,
            $"{statement}.1",
            $"{reply}.1",
            null,
            "not the same fund",
            exchange.Revision,
            desk.Analyst
        );
        exchange = desk.Register.Exchanges.Link(
            exchange.Code,
            $"{statement}.2",
            $"{reply}.2",
            Relation.Rebuts,
            "",
            exchange.Revision,
            desk.Analyst
        );
        exchange = desk.Register.Exchanges.Compare(comparer, statement, reply, desk.Analyst, TestContext.Current.CancellationToken);

        Assert.Equal([($"{statement}.2", $"{reply}.2", "Ann")], exchange.Links.Select(l => (l.Claim, l.ReplyClaim, l.By)));
        Assert.Equal([$"{statement}.1"], exchange.PassedOver);
        Assert.Equal([exchange.Code], desk.Register.Exchanges.Of(reply).Select(x => x.Code));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnExchangeOfAStatementReadAnewIsStale(string kind)
    {
        using var desk = new Desk(kind);
        using var comparer = new Comparer(useEncoder: false);
        var record = Some.Record("Letter", new SomeClaim("The sum is wrong."));
        var (statement, reply) = (desk.Add(record), desk.Add(Some.Record("Reply", new SomeClaim("The sum is right."))));
        KeptExchange exchange = desk.Register.Exchanges.Compare(
            comparer,
            statement,
            reply,
            desk.Analyst,
            TestContext.Current.CancellationToken
        );
        Assert.False(exchange.IsStale);

        desk.Register.Statements.Reread(statement, record, Some.Document(record), "newer", desk.Analyst);

        Assert.True(desk.Register.Exchanges.Get(exchange.Code).IsStale);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ExchangesAreListedByTheirTitlesTheNewestFirst(string kind)
    {
        using var desk = new Desk(kind);
        using var comparer = new Comparer(useEncoder: false);
        var letter = desk.Add(Some.Record("Letter", new SomeClaim("The sum is wrong.")));
        var replies = new[] { "Reply", "Second reply" }
            .Select(t => desk.Add(Some.Record(t, new SomeClaim($"The sum of the {t} is right."))))
            .ToArray();
        foreach (var reply in replies)
        {
            desk.Register.Exchanges.Compare(comparer, letter, reply, desk.Analyst, TestContext.Current.CancellationToken);
            desk.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var heads = desk.Register.Exchanges.Newest();

        Assert.Equal([("Letter", "Second reply"), ("Letter", "Reply")], heads.Select(h => (h.StatementTitle, h.ReplyTitle)));
        Assert.Equal((letter, replies[1]), (heads[0].Statement, heads[0].Reply));
        Assert.Equal([heads[1]], desk.Register.Exchanges.HeadsOf(replies[0]));
        Assert.Equal(heads, desk.Register.Exchanges.HeadsOf(letter));
        Assert.Equal([heads[0]], desk.Register.Exchanges.Newest(1));
        desk.Register.Erase(replies[1], desk.Root);
        Assert.Equal([heads[1]], desk.Register.Exchanges.Newest());
    }
}
