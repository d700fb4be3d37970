using Rejoinder.Register.Replies;
using Xunit;

namespace Rejoinder.Register.Tests.Replies;

/// <summary>Whoever is accused is asked; what they say, or their silence, stays beside the claim.</summary>
public sealed class ReplyBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnAnswerIsKeptWordForWordAndEntered(string kind)
    {
        using var desk = new Desk(kind);
        var (claim, asked) = Asked(desk);
        Assert.Equal([asked.Code], desk.Register.Replies.Due().Select(r => r.Code));

        var answered = desk.Register.Replies.Receive(asked.Code, "I never saw it.", asked.Revision, desk.Editor);

        Assert.Equal((ReplyState.Received, "I never saw it."), (answered.State, answered.Answer));
        Assert.Equal([answered], desk.Register.Replies.Of(claim));
        Assert.Equal([answered], desk.Register.Replies.OfStatement(claim.Split('.')[0]));
        Assert.Equal(3, desk.Entries());
        Assert.Empty(desk.Register.Replies.Due());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void SilenceIsNotedOnceTheTimeIsOverAndALateAnswerIsStillKept(string kind)
    {
        using var desk = new Desk(kind);
        var (_, asked) = Asked(desk);
        Assert.Equal(
            ProblemKind.State,
            Assert.Throws<RegisterException>(() => desk.Register.Replies.NoteSilence(asked.Code, asked.Revision, desk.Editor)).Kind
        );
        desk.Clock.Pass(TimeSpan.FromDays(8));

        var silent = desk.Register.Replies.NoteSilence(asked.Code, asked.Revision, desk.Editor);
        var late = desk.Register.Replies.Receive(asked.Code, "Sorry, I was away.", silent.Revision, desk.Editor);

        Assert.Equal((ReplyState.Silence, ReplyState.Received), (silent.State, late.State));
        Assert.Throws<RegisterException>(() => desk.Register.Replies.Receive(asked.Code, "More.", late.Revision, desk.Editor));
    }

    [Fact]
    public void NobodyIsGivenATimeThatIsOverOrAnEmptyLetter()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.AddClaim("Odo Harrowgate took the money.", "Odo Harrowgate");
        Assert.Throws<RegisterException>(() =>
            desk.Register.Replies.Ask(claim, "Odo Harrowgate", "office", "letter", "What do you say?", desk.Clock.GetUtcNow(), desk.Editor)
        );
        Assert.Throws<RegisterException>(() =>
            desk.Register.Replies.Ask(claim, "Odo Harrowgate", "office", "letter", " ", desk.Clock.GetUtcNow().AddDays(1), desk.Editor)
        );
    }

    private static (string Claim, ReplyRequest Asked) Asked(Desk desk)
    {
        var claim = desk.AddClaim("Odo Harrowgate took the money.", "Odo Harrowgate");
        return (
            claim,
            desk.Register.Replies.Ask(
                claim,
                "Odo Harrowgate",
                "office@example.org",
                "mail",
                "It is said that you took the money. What do you say?",
                desk.Clock.GetUtcNow().AddDays(7),
                desk.Editor
            )
        );
    }
}
