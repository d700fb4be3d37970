using Rejoinder.Register.Findings;
using Rejoinder.Register.Terms;
using Xunit;

namespace Rejoinder.Register.Tests.Terms;

/// <summary>Contested terms, competing definitions, and parties held against their criteria with evidence.</summary>
public sealed class TermBookTests
{
    private static readonly Definition Assembly = new(
        "",
        "",
        "Assembly of the Nine Coasts",
        "Resolution 12",
        false,
        "resolution",
        DefinitionLogic.AnyOf,
        "2019",
        null,
        "Held because of what was said about the port.",
        "https://example.org/12",
        [new("a", false, "held without a charge"), new("x", true, "sentenced for violence")]
    );

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ATermHasCompetingDefinitionsAndTheirVersions(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Register.Terms.Define("harbour prisoner", Assembly, desk.Analyst);
        var line = first.Definitions[0].Line;

        desk.Register.Terms.Define(
            "Harbour prisoners",
            Assembly with
            {
                Line = line,
                Since = "2024-05",
                Words = "Newer words.",
            },
            desk.Analyst
        );
        var term = desk.Register.Terms.Define(
            "harbour prisoner",
            Assembly with
            {
                Definer = "Court of Aldis",
                IsBinding = true,
            },
            desk.Analyst
        );

        Assert.Equal(first.Code, term.Code);
        Assert.Equal([line, line, term.Definitions[2].Line], term.Definitions.Select(d => d.Line));
        Assert.Equal([false, false, true], term.Definitions.Select(d => d.IsBinding));
        Assert.Equal(Assembly.Criteria, term.Definitions[0].Criteria);
        Assert.Throws<RegisterException>(() => desk.Register.Terms.Define("x", Assembly with { Since = "last year" }, desk.Analyst));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheFirstSetComesOnceAndEveryDefinitionHasItsSource(string kind)
    {
        using var desk = new Desk(kind);
        Assert.Equal(7, desk.Register.Terms.Import(null, desk.Analyst));
        Assert.Equal(0, desk.Register.Terms.Import(null, desk.Analyst));
        Assert.Equal([1, 2, 1, 3], desk.Register.Terms.List().Select(t => t.Definitions.Length));
        Assert.All(
            desk.Register.Terms.List().SelectMany(t => t.Definitions),
            d => Assert.StartsWith("https://", d.Source, StringComparison.Ordinal)
        );
        Assert.Contains(desk.Register.Terms.Get("Political prisoners").Definitions[0].Criteria, c => c.IsExclusion);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"term\": \"x\"}]")]
    [InlineData("nonsense")]
    public void AFileThatIsNoListOfDefinitionsAddsNothing(string json)
    {
        using var desk = new Desk("sqlite");
        Assert.Throws<RegisterException>(() =>
            desk.Register.Terms.Import(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), desk.Analyst)
        );
        Assert.Empty(desk.Register.Terms.List());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void NothingIsShownWithoutEvidenceAndNothingContestedWithoutBothSides(string kind)
    {
        using var desk = new Desk(kind);
        desk.AddClaim("Odo Harrowgate is held.", "Odo Harrowgate");
        var definition = desk.Register.Terms.Define("harbour prisoner", Assembly, desk.Analyst).Definitions[0];
        var sheet = desk.Register.Terms.Open("Odo Harrowgate", definition.Code, desk.Analyst);
        Assert.Equal(sheet.Code, desk.Register.Terms.Open("Odo Harrowgate", definition.Code, desk.Analyst).Code);
        CaseSheet Say(Shown shown) =>
            desk.Register.Terms.Say(sheet.Code, "a", shown, "The record of the court.", sheet.Revision, desk.Analyst);
        Assert.Equal(ProblemKind.State, Assert.Throws<RegisterException>(() => Say(Shown.Shown)).Kind);
        desk.Register.Evidence.Add(
            new NewEvidence("Court record", "no charge", "https://example.org/court"),
            $"{sheet.Code}.a",
            true,
            desk.Analyst
        );
        Assert.Equal(ProblemKind.State, Assert.Throws<RegisterException>(() => Say(Shown.Contested)).Kind);

        var said = Say(Shown.Shown);

        Assert.Equal([("a", Shown.Shown, "Ann")], said.Entries.Select(e => (e.Letter, e.Shown, e.By)));
        Assert.Equal("Odo Harrowgate", said.PartyName);
        Assert.Equal(ProblemKind.Conflict, Assert.Throws<RegisterException>(() => Say(Shown.NotShown)).Kind);
    }
}
