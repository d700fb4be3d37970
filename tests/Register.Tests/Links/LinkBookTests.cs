using Xunit;

namespace Rejoinder.Register.Tests.Links;

/// <summary>Links between parties, which follow a merge.</summary>
public sealed class LinkBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ALinkIsSeenFromBothSidesAndGoesWithAMergedParty(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim(
            "Odo Harrowgate, Odo Harrogate and the Quay Authority of Aldis.",
            "Odo Harrowgate",
            "Odo Harrogate",
            "Quay Authority of Aldis"
        );
        var link = desk.Register.Links.Add("Odo Harrogate", "Quay Authority of Aldis", "chairs", "2020-05", null, "", desk.Analyst);
        Assert.Equal([link.Code], desk.Register.Links.Of("Quay Authority of Aldis").Select(l => l.Code));

        desk.Register.Parties.Merge("Odo Harrogate", "Odo Harrowgate", "one", desk.Editor);

        Assert.Equal("Odo Harrowgate", Assert.Single(desk.Register.Links.Of("Odo Harrowgate")).FromName);
        desk.Register.Links.Withdraw(link.Code, desk.Analyst);
        Assert.Empty(desk.Register.Links.Of("Odo Harrowgate"));
        Assert.Throws<RegisterException>(() =>
            desk.Register.Links.Add("Odo Harrowgate", "Odo Harrowgate", "is", null, null, "", desk.Analyst)
        );
    }
}
