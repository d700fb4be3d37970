using Xunit;

namespace Rejoinder.Register.Tests.History;

/// <summary>Who did what to a statement and all that hangs on it.</summary>
public sealed class HistoryTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheDeedsOnClaimsFindingsAndRequestsAreOfTheStatement(string kind)
    {
        using var desk = new Desk(kind);
        var statement = desk.Add(
            Some.Record("Letter", new SomeClaim("Odo Harrowgate took it.", "Odo Harrowgate"), new SomeClaim("The quay is closed."))
        );
        var other = desk.AddClaim("The sum is wrong.");
        desk.Register.Claims.Change($"{statement}.1", new() { Kind = Reading.ClaimKind.Opinion }, 1, desk.Analyst);
        desk.Register.Claims.Change(other, new() { Kind = Reading.ClaimKind.Opinion }, 1, desk.Analyst);
        desk.Register.Findings.Draft($"{statement}.2", "supported", "Because.", desk.Editor);
        desk.Register.Replies.Ask(
            $"{statement}.1",
            "Odo Harrowgate",
            "office",
            "letter",
            "What do you say?",
            desk.Clock.GetUtcNow().AddDays(1),
            desk.Editor
        );
        desk.Register.Statements.Show(statement, true, null, 1, desk.Editor);

        var history = desk.Register.History(statement);

        Assert.Equal(
            [("statement-shown", "Edda"), ("reply-asked", "Edda"), ("finding-drafted", "Edda"), ("claim-changed", "Ann")],
            history.Select(d => (d.What, d.By))
        );
        Assert.Equal(["reply-asked", "claim-changed"], desk.Register.History($"{statement}.1").Select(d => d.What));
        Assert.Equal(["statement-shown"], desk.Register.History(statement, 1).Select(d => d.What));
        Assert.Throws<RegisterException>(() => desk.Register.History("s-0000000000"));
    }
}
