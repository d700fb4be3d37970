using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary><c>rejoinder evaluate</c> from outside.</summary>
public sealed class EvaluateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EvaluateTests()
    {
        Statement("one", "The weir leaks. Nobody paid.", "The weir leaks.", "opinion");
        Statement("two", "The pump is old.", "The pump is old.", "factual");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FiguresOfRecordsKeptAreThoseOfReading()
    {
        var read = await Running.Rejoinder("evaluate", _folder["golds"], "--save-records", _folder["records"]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        Assert.StartsWith("2 statements, 0 without a record", read.Output, StringComparison.Ordinal);
        Assert.Contains("anchors exact                              1.000", read.Output, StringComparison.Ordinal);
        var kept = await Running.Rejoinder("evaluate", _folder["golds"], "--records", _folder["records"]);
        Assert.Equal(read.Output, kept.Output);
    }

    [Fact]
    public async Task EachStatementAndTheErrorsAreShown()
    {
        var ran = await Running.Rejoinder("evaluate", _folder["golds"], "--each", "--show", "kind");
        Assert.Contains("== one\n1 statements", ran.Output, StringComparison.Ordinal);
        Assert.Contains("gold  ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStatementWithoutARecordIsTold()
    {
        Directory.CreateDirectory(_folder["records"]);
        _folder.File("records/one.json", "{ broken");
        var ran = await Running.Rejoinder("evaluate", _folder["golds"], "--records", _folder["records"]);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("no record: two", ran.Output, StringComparison.Ordinal);
        Assert.Contains("no JSON: one (", ran.Output, StringComparison.Ordinal);
    }

    private void Statement(string name, string text, string quote, string kind)
    {
        _folder.File($"golds/{name}/original.txt", text);
        _folder.File(
            $"golds/{name}/gold.json",
            $$"""{"claims": [{"quote": "{{quote}}", "kind": "{{kind}}", "attributed_to": "declarants", "about": [], "cites": null}]}"""
        );
    }
}
