using System.Text.Json;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary><c>rejoinder compare</c> from outside.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Statement =
        "Date: 3 February 2026\n\nThe council of Port Aldis hid the report on the northern buoy. We demand that it publish the report.\n";
    private const string Reply =
        "Reply\n\nDate: 11 February 2026\n\nYou claim that the council hid the report on the northern buoy. That is false.\n";
    private readonly TemporaryFolder _folder = new();

    public CompareTests()
    {
        _folder.File("letter.txt", Statement);
        _folder.File("reply.txt", Reply);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ThePageBeginsWithTheSummaryAndIsEightyColumnsWide()
    {
        var ran = await Compare();
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Matches(@"\d+ of \d+ claims answered, \d+ passed over; \d+ of \d+ persons named", ran.Output);
        Assert.All(ran.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task RecordsAreTakenAsTheyAre()
    {
        foreach (var name in new[] { "letter", "reply" })
        {
            var read = await Running.Rejoinder(
                "read",
                _folder[$"{name}.txt"],
                "--no-encoder",
                "--format",
                "json",
                "--out",
                _folder[$"{name}.json"]
            );
            Assert.Equal(0, read.ExitCode);
        }

        var fromRecords = await Running.Rejoinder(
            "compare",
            _folder["letter.json"],
            _folder["reply.json"],
            "--no-encoder",
            "--format",
            "json"
        );
        var fromTexts = await Compare("--format", "json");
        Assert.Equal(fromTexts.Output, fromRecords.Output);
        using var json = JsonDocument.Parse(fromTexts.Output);
        Assert.Equal("1", json.RootElement.GetProperty("schemaVersion").GetString());
    }

    [Fact]
    public async Task AThirdFileMakesATable()
    {
        var replies = await Compare(_folder["reply.txt"]);
        Assert.StartsWith("A statement beside 2 replies to it", replies.Output, StringComparison.Ordinal);
        var statements = await Compare(_folder["reply.txt"], "--many", "statements");
        Assert.StartsWith("A reply beside the 2 statements", statements.Output, StringComparison.Ordinal);
        var json = await Compare(_folder["reply.txt"], "--format", "json");
        using var list = JsonDocument.Parse(json.Output);
        Assert.Equal(2, list.RootElement.GetArrayLength());
        var html = await Compare(_folder["reply.txt"], "--format", "html");
        Assert.Contains("<table", html.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectionsAreApplied()
    {
        _folder.File("hand.json", """{"add": [{"claim": "c1", "by": "c1", "relation": "concedes", "reason": "said in the hearing"}]}""");
        var ran = await Compare("--corrections", _folder["hand.json"]);
        Assert.Contains("added by hand: c1, c1", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is no JSON")]
    [InlineData("""{"strike": [{"claim": "c99", "by": "c1"}]}""", "There is no claim \"c99\" in the statement.")]
    public async Task WrongCorrectionsAreToldInALine(string corrections, string message)
    {
        _folder.File("hand.json", corrections);
        var ran = await Compare("--corrections", _folder["hand.json"]);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task AFileThatIsNotThereIsTold()
    {
        var ran = await Running.Rejoinder("compare", _folder["letter.txt"], _folder["none.txt"], "--no-encoder");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("none.txt: There is no such file.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileIsWrongUsage()
    {
        var ran = await Running.Rejoinder("compare", _folder["letter.txt"]);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("rejoinder compare --help", ran.Error, StringComparison.Ordinal);
    }

    private Task<Ran> Compare(params string[] more) =>
        Running.Rejoinder(["compare", _folder["letter.txt"], _folder["reply.txt"], "--no-encoder", .. more]);
}
