using Rejoinder.Register.Imports;
using Xunit;

namespace Rejoinder.Register.Tests.Imports;

/// <summary>Lists become rosters by runs; columns of CSV are told once.</summary>
public sealed class ListImportTests
{
    private const string Popolo = """{"persons":[{"id":"1","name":"Odo Harrowgate"},{"id":"2","name":"Una Vellacourt"}]}""";
    private const string FollowTheMoney = """
        {"id":"1","schema":"Person","properties":{"name":["Odo Harrowgate"]}}
        {"id":"9","schema":"Ownership","properties":{}}
        """;

    public static TheoryData<ImportForm, string, int, int> Lists =>
        new()
        {
            { ImportForm.Popolo, Popolo, 2, 0 },
            { ImportForm.FollowTheMoney, FollowTheMoney, 1, 1 },
            { ImportForm.Csv, "id,name\n1,Odo Harrowgate\n2,\n", 1, 1 },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void AListBecomesARosterOnceAndIsWithdrawnByUndoing(ImportForm form, string file, int taken, int skipped)
    {
        using var desk = new Desk("sqlite");
        ImportRun Take() => desk.Take(file, form, r => r with { Roster = "members" });
        var run = Take();

        Assert.Equal((taken, 0, 0, skipped), run.Counts());
        Assert.Equal((0, 0, taken, skipped), Take().Counts());
        Assert.Equal(1, Assert.Single(desk.Register.Rosters.List()).Version);
        Assert.Single(desk.Register.Imports.List());

        desk.Register.Imports.Undo(run.Code, desk.Analyst);
        Assert.Empty(desk.Register.Rosters.List());
        Assert.Throws<RegisterException>(() => desk.Register.Rosters.Entries("members"));

        Assert.Equal((taken, 0, 0, skipped), Take().Counts());
        Assert.Equal(2, Assert.Single(desk.Register.Rosters.List()).Version);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void UndoingANewerListGivesAVersionLikeTheOneBefore(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Take(Popolo, ImportForm.Popolo, r => r with { Roster = "members" });
        var second = desk.Take(
            Popolo.Replace("Una Vellacourt", "Una Vell", StringComparison.Ordinal),
            ImportForm.Popolo,
            r => r with { Roster = "members" }
        );
        Assert.Equal((0, 1, 1, 0), second.Counts());

        Assert.Equal((1, 0), Undone(desk, second.Code));
        Assert.Equal(3, Assert.Single(desk.Register.Rosters.List()).Version);
        Assert.Equal("Una Vellacourt", desk.Register.Rosters.Entries("members")[1].Name);

        Assert.Equal((1, 0), Undone(desk, first.Code));
        Assert.Empty(desk.Register.Rosters.List());
    }

    [Fact]
    public void AListThatPeopleReplacedSinceStaysAndIsTold()
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take(Popolo, ImportForm.Popolo, r => r with { Roster = "members" });
        desk.Register.Rosters.Keep("members", [new() { Id = "3", Name = "Ivo Quayle" }], desk.Analyst);
        Assert.Equal((0, 1), Undone(desk, run.Code));
        Assert.Single(desk.Register.Rosters.Entries("members"));
    }

    [Theory]
    [InlineData(ImportForm.Popolo, FollowTheMoney, "members")]
    [InlineData(ImportForm.Popolo, Popolo, null)]
    [InlineData(ImportForm.Popolo, Popolo, "a name with spaces")]
    [InlineData(ImportForm.Csv, "id,name\n", "members")]
    public void WhatCannotBecomeARosterIsRefused(ImportForm form, string file, string? roster)
    {
        using var desk = new Desk("sqlite");
        Assert.Throws<RegisterException>(() => desk.Take(file, form, r => r with { Roster = roster }));
        Assert.Empty(desk.Register.Rosters.List());
        Assert.Empty(desk.Register.Imports.List());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ColumnsThatWereToldOnceAreUsedAgainByName(string kind)
    {
        using var desk = new Desk(kind);
        const string First = "What;Verdict;Who\n\"The quay; is closed.\";=Wrong;Quay Facts\n;x;y\n";
        var columns = CsvMapping.Parse(["What=claim", "Verdict=rating", "Who=publisher"]);
        Assert.Throws<RegisterException>(() => desk.Take(First, ImportForm.Csv));

        var run = desk.Take(First, ImportForm.Csv, r => r with { Columns = columns, Mapping = "quay" });
        var second = desk.Take(First + "The library has no roof.;No;Quay Facts\n", ImportForm.Csv, r => r with { Mapping = "quay" });

        Assert.Equal((1, 0, 0, 1), run.Counts());
        Assert.Equal("line 3", run.SkippedTold[0].Place);
        Assert.Equal((1, 0, 1, 1), second.Counts());
        Assert.Equal(("The quay; is closed.", "=Wrong"), desk.Register.Reviews.Search("quay").Select(r => (r.Words, r.Rating)).Single());
        Assert.Equal("What", Assert.Single(desk.Register.Imports.Mappings()).Columns["claim"]);
        Assert.Throws<RegisterException>(() => desk.Take(First, ImportForm.Csv, r => r with { Mapping = "other" }));
        Assert.Throws<RegisterException>(() => desk.Take("What;Rated\n", ImportForm.Csv, r => r with { Mapping = "quay" }));
    }

    [Theory]
    [InlineData("Column=nonsense")]
    [InlineData("=claim")]
    [InlineData("claim")]
    public void AColumnOfNoFieldIsRefused(string given) => Assert.Throws<RegisterException>(() => CsvMapping.Parse([given]));

    [Fact]
    public void AColumnMayHaveEqualsSigns() => Assert.Equal("a=b", CsvMapping.Parse(["a=b=claim"])["claim"]);

    [Theory]
    [InlineData("""{"@type":"ClaimReview"}""", ImportForm.ClaimReview)]
    [InlineData("""{"claims":[{"claimReview":[]}]}""", ImportForm.ClaimReview)]
    [InlineData("""{"@context":"http://www.w3.org/ns/anno.jsonld"}""", ImportForm.Annotations)]
    [InlineData("""{"total":1,"rows":[]}""", ImportForm.Annotations)]
    [InlineData(FollowTheMoney, ImportForm.FollowTheMoney)]
    [InlineData(Popolo, ImportForm.Popolo)]
    [InlineData("<sdnList>", ImportForm.Sanctions)]
    [InlineData("a,b\n", ImportForm.Csv)]
    [InlineData("""{"format":"rejoinder-register","version":1} ClaimReview""", null)]
    [InlineData("""{"schemaVersion":"1","text":"ClaimReview"}""", null)]
    [InlineData("nonsense", null)]
    [InlineData("{}", null)]
    public void WhatAFileIsShowsInItsBeginning(string file, ImportForm? form) =>
        Assert.Equal(form, ImportForms.Detect(System.Text.Encoding.UTF8.GetBytes(file)));

    private static (long Gone, long Stayed) Undone(Desk desk, string code)
    {
        var run = desk.Register.Imports.Undo(code, desk.Analyst);
        return (run.Gone, run.Stayed);
    }
}
