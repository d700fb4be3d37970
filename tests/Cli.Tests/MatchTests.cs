using System.Text.Json;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary><c>rejoinder roster</c>, <c>match</c> and <c>read --roster</c> from outside.</summary>
public sealed class MatchTests : IDisposable
{
    private const string Members = "id,name,country,group\n1,Marek Dolinsky,Slovakia,Blue\n2,Jana Dolinsky,Slovakia,Blue\n3,,Sweden,\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARosterIsImportedOnceAndAnotherTimeChangesNothing()
    {
        var first = await Import();
        var second = await Import();

        Assert.Equal((0, "members: 2 entries, 2 names, 1 rows skipped"), (first.ExitCode, first.Output.Trim()));
        Assert.Contains("skipped line 4: no name", first.Error, StringComparison.Ordinal);
        Assert.EndsWith("as it was, nothing has changed", second.Output.Trim(), StringComparison.Ordinal);
        Assert.Equal("members", (await Run("roster", "list")).Output.Trim());
        Assert.Contains("Jana Dolinsky", (await Run("roster", "show", "members")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("roster", "remove", "members")).ExitCode);
        Assert.Equal(2, (await Run("roster", "show", "members")).ExitCode);
    }

    [Fact]
    public async Task ANameIsAnsweredInWordsOnAPageOfEightyColumns()
    {
        await Import();
        var ran = await Run("match", "Marek DOLNSKY", "--roster", "members", "--country", "Sweden");

        Assert.Contains("matched by spelling in members: Marek Dolinsky (1), score 0.9", ran.Output, StringComparison.Ordinal);
        Assert.Contains("- country differs: Sweden here, Slovakia in the list", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), l => Assert.InRange(l.Length, 0, 80));
    }

    [Fact]
    public async Task AFileOfNamesGivesALineANameAndCandidate()
    {
        await Import();
        var names = _folder.File("names.txt", "Marek Dolnsky\nJana Dolinsky\n");
        var tsv = (await Run("match", "--names", names, "--top", "2")).Output.TrimEnd().Split('\n');
        using var json = JsonDocument.Parse((await Run("match", "--names", names, "--format", "json")).Output);

        Assert.Equal(5, tsv.Length);
        Assert.StartsWith("Marek Dolnsky\tmembers\tmatched-by-spelling\t1\tMarek Dolinsky\t", tsv[1], StringComparison.Ordinal);
        Assert.Equal("2", json.RootElement[1].GetProperty("entryId").GetString());

        var withCountry = _folder.File("countries.tsv", "Jana Dolinsky\tSweden\n");
        Assert.Contains(
            "country differs: Sweden here, Slovakia in the list",
            (await Run("match", "--names", withCountry, "--top", "1")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PairsGetTheirScoreLastAndALineWithoutATabIsSaid()
    {
        var ran = await Run("match", "--pairs", _folder.File("pairs.tsv", "Jana Dolinsky\tDOLINSKY, Jana\nno pair\n"));

        Assert.Equal((1, "Jana Dolinsky\tDOLINSKY, Jana\t1.0000"), (ran.ExitCode, ran.Output.Trim()));
        Assert.Contains("line 2 has no tab", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStatementsSignatoriesAreMatched()
    {
        await Import();
        var letter = _folder.File(
            "letter.txt",
            "An Open Letter on the Weir\n\nThe weir leaks.\n\nSigned:\n\n1. Mr Marek DOLNSKY, Slovakia, Blue\n2. Ms Jana DOLINSKY, Slovakia, Blue\n"
        );
        using var json = JsonDocument.Parse((await Run("read", letter, "--roster", "members", "--format", "json")).Output);
        var outcomes = json
            .RootElement.GetProperty("signatories")
            .EnumerateArray()
            .Select(s => s.GetProperty("match").GetProperty("outcome").GetString());

        Assert.Equal(["matched-by-spelling", "matched"], outcomes);
        Assert.Contains("in the roster members", (await Run("read", letter, "--roster", "members")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match", "--explain", "one")]
    [InlineData("match")]
    [InlineData("match", "x", "--top", "0")]
    [InlineData("match", "x")]
    [InlineData("match", "--names", "no such file")]
    [InlineData("match", "x", "--roster", "nobody")]
    [InlineData("read", "x", "--roster", "nobody")]
    [InlineData("read", "x", "--country", "Sweden")]
    [InlineData("roster", "import", "no such file", "--as", "x")]
    [InlineData("roster", "import", "x", "--as", "../x")]
    [InlineData("roster", "show", "nobody")]
    public async Task WrongUseIsTwoWithAWordOfHelp(params string[] arguments)
    {
        var ran = await Run(arguments);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("rejoinder: ", ran.Error, StringComparison.Ordinal);
    }

    private Task<Ran> Import() => Run("roster", "import", _folder.File("members.csv", Members), "--as", "members");

    private Task<Ran> Run(params string[] arguments) =>
        Running.Rejoinder(arguments, "", _folder.Place, new() { ["REJOINDER_DATA"] = _folder["data"] });
}
