using Rejoinder.Register.Claims;
using Xunit;

namespace Rejoinder.Register.Tests.Claims;

/// <summary>What a party says: what is attributed to it, and what its own statements say in their own voice.</summary>
public sealed class SaidByTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AttributedClaimsAndThoseOfItsOwnStatementsAreTold(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Claims;
        var statement = desk.Add(
            Some.Record(
                "Letter",
                new SomeClaim("Odo Harrowgate took it.", "Odo Harrowgate"),
                new SomeClaim("The sum is right, says Odo Harrowgate.") { Speaker = "Odo Harrowgate" },
                new SomeClaim("The quay is closed.")
            )
        );

        Assert.Equal([$"{statement}.2"], book.SaidBy("Odo Harrowgate").Select(c => c.Code));
        Assert.Equal([$"{statement}.3", $"{statement}.1"], book.SaidBy("Ada Vellacourt").Select(c => c.Code));
        Assert.Equal([$"{statement}.3"], book.SaidBy("Ada Vellacourt", 1).Select(c => c.Code));
        book.Change($"{statement}.3", new() { State = ClaimState.Struck }, 1, desk.Analyst);
        Assert.Equal([$"{statement}.1"], book.SaidBy("Ada Vellacourt").Select(c => c.Code));
        Assert.Throws<RegisterException>(() => book.SaidBy("Nobody Atall"));
    }
}
