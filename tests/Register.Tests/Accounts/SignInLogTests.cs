using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Register.Tests.Accounts;

/// <summary>Who signed in and who tried.</summary>
public sealed class SignInLogTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheNewestIsToldFirstOfAllOrOfOne(string kind)
    {
        using var desk = new Desk(kind);
        var log = desk.Register.SignInLog;
        log.Note(null, SignInEvent.WrongPassword);
        log.Note(desk.Analyst.Id, SignInEvent.Password);
        log.Note(desk.Editor.Id, SignInEvent.SignedOutEverywhere);

        Assert.Equal(
            [(SignInEvent.SignedOutEverywhere, "Edda"), (SignInEvent.Password, "Ann"), (SignInEvent.WrongPassword, null)],
            log.Last().Select(n => (n.What, n.Account))
        );
        Assert.Equal([new NotedSignIn(desk.Clock.GetUtcNow(), "Ann", SignInEvent.Password)], log.Last(5, desk.Analyst.Id));
        Assert.Single(log.Last(1));
    }

    [Fact]
    public void EveryEventComesBackAsItWasNoted()
    {
        using var desk = new Desk("sqlite");
        foreach (var what in Enum.GetValues<SignInEvent>())
        {
            desk.Register.SignInLog.Note(null, what);
            Assert.Equal(what, desk.Register.SignInLog.Last(1)[0].What);
        }
    }
}
