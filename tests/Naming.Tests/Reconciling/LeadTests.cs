using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;
using Xunit;

namespace Rejoinder.Naming.Tests.Reconciling;

public sealed class LeadTests
{
    private static readonly Roster Watched = new(
        "watched",
        [
            new()
            {
                Id = "1",
                Name = "DOLINSKY, Marek",
                Kind = NameKind.Person,
                Countries = ["Slovakia"],
                Roles = ["Minister of Transport"],
                BirthDate = "12 May 1963",
            },
            new()
            {
                Id = "2",
                Name = "Mohamed Ali",
                Kind = NameKind.Person,
                Countries = ["Egypt"],
                BirthDate = "circa 1970",
            },
            new()
            {
                Id = "3",
                Name = "Nordwerk",
                Kind = NameKind.Organisation,
            },
            new()
            {
                Id = "4",
                Name = "RTO",
                Kind = NameKind.Organisation,
            },
        ]
    );

    [Fact]
    public void ALeadSaysWhatAgreesWhatDiffersAndWhatIsNotKnown()
    {
        var lead = Assert.Single(Lead.Of(new NameToMatch("Marek Dolinsky", "Sweden") { Role = "transport minister" }, Watched));

        Assert.Null(lead.WhyNone);
        Assert.Contains("role agrees: transport minister", lead.Candidate.Agrees);
        Assert.Contains("country differs: Sweden here, Slovakia in the list", lead.Candidate.Differs);
        Assert.Contains("date of birth: 12 May 1963 in the list, nothing here", lead.Candidate.Unknown);
    }

    [Theory]
    [InlineData("Mohamed Ali", null, null, false)]
    [InlineData("Mohamed Ali", "Egypt", null, true)]
    [InlineData("Mohamed Ali", "Sweden", null, false)]
    [InlineData("Mohamed Ali", null, "1971", true)]
    [InlineData("Mohamed Ali", null, "1950", false)]
    [InlineData("Marek Dolinsky", null, null, true)]
    [InlineData("RTO", null, null, false)]
    [InlineData("Nordwerk", null, null, true)]
    public void AShortOrCommonNameIsNoLeadWithoutASecondAgreement(string name, string? country, string? born, bool isLead)
    {
        var kind = name.Contains(' ', StringComparison.Ordinal) ? NameKind.Person : NameKind.Organisation;
        var lead = Lead.Of(new NameToMatch(name, country) { BirthDate = born, Kind = kind }, Watched)[0];

        Assert.Equal(isLead, lead.WhyNone is null);
        Assert.True(isLead || lead.WhyNone!.EndsWith("no lead by itself", StringComparison.Ordinal));
    }

    [Fact]
    public void AnEntryOfAnotherKindIsNone() =>
        Assert.Empty(Lead.Of(new NameToMatch("Marek Dolinsky") { Kind = NameKind.Organisation }, Watched));

    [Theory]
    [InlineData("1963-05-12", "12 May 1963", true)]
    [InlineData("1963-05", "12 May 1963", true)]
    [InlineData("1963", "1963-05-12", true)]
    [InlineData("1963-06", "12 May 1963", false)]
    [InlineData("1964", "1963-05-12", false)]
    [InlineData("1964", "circa 1963", true)]
    [InlineData("nonsense", "1963", false)]
    public void DatesOfBirthAreComparedAsFarAsBothGo(string a, string b, bool same) => Assert.Equal(same, BirthDates.MayBeSame(a, b));
}
