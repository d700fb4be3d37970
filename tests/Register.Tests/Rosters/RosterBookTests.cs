using Rejoinder.Naming;
using Rejoinder.Naming.Rosters;
using Xunit;

namespace Rejoinder.Register.Tests.Rosters;

/// <summary>Rosters with every version.</summary>
public sealed class RosterBookTests
{
    private static readonly RosterEntry[] Members =
    [
        new() { Id = "1", Name = "Odo Harrowgate" },
        new() { Id = "2", Name = "Una Vellacourt" },
    ];

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ARosterThatChangesIsANewVersionAndTheOldOneStays(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        var same = desk.Register.Rosters.Keep("members", Members, desk.Analyst);
        var second = desk.Register.Rosters.Keep("members", Members[..1], desk.Analyst);

        Assert.Equal((true, false, true), (first.IsNew, same.IsNew, second.IsNew));
        Assert.Equal((1, 1, 2), (first.Roster.Version, same.Roster.Version, second.Roster.Version));
        Assert.Equal(2, desk.Register.Rosters.Entries("members", 1).Count);
        Assert.Single(desk.Register.Rosters.Entries("members"));
        Assert.Equal(2, desk.Entries());
        Assert.Equal("1", desk.Register.Rosters.Open("members").Find(Name.Parse("Odo Harrowgate"))[0].Entry.Id);
        Assert.Throws<RegisterException>(() => desk.Register.Rosters.Entries("nobody"));
    }
}
