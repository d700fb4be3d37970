using System.Text.Json;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary><c>rejoinder read</c> from outside.</summary>
public sealed class ReadTests : IDisposable
{
    private const string Letter = "An Open Letter on the Weir\n\nThe weir leaks. Orla Finch knew it.\n\nWe demand repairs.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OneFileGivesAPlainPageInAPipe()
    {
        var ran = await Running.Rejoinder("read", _folder.File("weir.txt", Letter));
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("Who speaks", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ran.Output);
    }

    [Fact]
    public async Task JsonOfOneFileIsARecordThatReadsBack()
    {
        var ran = await Running.Rejoinder("read", _folder.File("weir.txt", Letter), "--format", "json");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ran.Output));
        Assert.Null(RecordJson.Read(stream).Failure);
    }

    [Fact]
    public async Task JsonOfManyFilesIsOneArrayInTheirOrder()
    {
        for (var i = 0; i < 12; i++)
        {
            _folder.File($"{(char)('a' + i)}.txt", Letter + i);
        }

        var ran = await Running.Rejoinder("read", _folder.Place, "--format", "json");
        using var json = JsonDocument.Parse(ran.Output);
        var names = json
            .RootElement.EnumerateArray()
            .Select(r => Path.GetFileName(r.GetProperty("source").GetProperty("name").GetString()))
            .ToArray();
        Assert.Equal(12, names.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task StandardInputIsReadAsADash()
    {
        var ran = await Running.Rejoinder(["read", "-", "--name", "weir.md", "--format", "json"], Letter);
        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal("weir.md", json.RootElement.GetProperty("source").GetProperty("name").GetString());
    }

    [Fact]
    public async Task AFileThatFailsDoesNotStopTheOthersAndIsListed()
    {
        _folder.File("a.txt", Letter);
        _folder.File("broken.txt", "");
        _folder.File("c.txt", Letter);
        var ran = await Running.Rejoinder("read", _folder.Place, "--format", "json", "--out", _folder["records/"]);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("1 of 3 could not be read:", ran.Error, StringComparison.Ordinal);
        Assert.Contains("broken.txt: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["a.json", "c.json"], Directory.GetFiles(_folder["records"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task ManyFilesGiveALineEach()
    {
        _folder.File("a.txt", Letter);
        _folder.File("b.txt", Letter);
        var ran = await Running.Rejoinder("read", _folder.Place);
        Assert.Equal(4, ran.Output.TrimEnd().Split('\n').Length);
        Assert.EndsWith("in 2 statements", ran.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileCanTakeTheTableOfMany()
    {
        _folder.File("a.txt", Letter);
        _folder.File("b.txt", Letter);
        await Running.Rejoinder("read", _folder.Place, "--format", "csv", "--out", _folder["claims.csv"]);
        var lines = await File.ReadAllLinesAsync(_folder["claims.csv"], TestContext.Current.CancellationToken);
        Assert.Single(lines, l => l.StartsWith("statement,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("b.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--no-such-option", "x")]
    [InlineData("read", "x", "--format", "docx")]
    [InlineData("read", "x", "--csv-of", "parties")]
    [InlineData("read", "x", "--name", "y")]
    [InlineData("no-such-verb")]
    [InlineData("read", "no such file")]
    [InlineData("read", "no/such/*.glob")]
    [InlineData("evaluate", "no such folder")]
    [InlineData("evaluate", ".", "--show", "nonsense")]
    public async Task WrongUseAndNothingToReadAreTwoWithAWordOfHelp(params string[] arguments)
    {
        var ran = await Running.Rejoinder(arguments, input: "", folder: _folder.Place);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("rejoinder: ", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResultThatCannotBeWrittenIsTold()
    {
        var ran = await Running.Rejoinder("read", _folder.File("a.txt", Letter), "--out", _folder["a.txt/inside/x.txt"]);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("cannot be written", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignalToStopStopsCleanly()
    {
        // Standard input that never ends: once it has taken more than a pipe holds the program is at work, and it is told to stop. SIGTERM, since shells let jobs in the background ignore SIGINT.
        using var process = Running.Start(["read", "-"]);
        await process.StandardInput.WriteAsync(new string('w', 500_000));
        using var kill = System.Diagnostics.Process.Start(
            "kill",
            ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        var ran = await Running.End(process);
        Assert.Equal(130, ran.ExitCode);
        Assert.Contains("Stopped: 0 of 1", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "Examples:")]
    [InlineData("--version", "0.")]
    public async Task TheProgramTellsAboutItself(string option, string told)
    {
        var ran = await Running.Rejoinder(option);
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains(told, ran.Output, StringComparison.Ordinal);
    }
}
