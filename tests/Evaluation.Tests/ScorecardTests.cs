using System.Runtime.CompilerServices;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Evaluation.Tests;

/// <summary>Fictional statements with golds and records in <c>Golds/</c>, and the report that an independent scoring script gave for them.</summary>
public sealed class ScorecardTests
{
    private static readonly string Golds = Path.Combine(Path.GetDirectoryName(Here())!, "Golds");

    [Fact]
    public void TheReportAgreesWithAnIndependentScoringToTheDigit()
    {
        using var report = new StringWriter { NewLine = "\n" };
        Scored().Write(report);
        Assert.Equal(File.ReadAllText(Path.Combine(Golds, "expected.txt")), report.ToString());
    }

    [Theory]
    [InlineData("claims", 3)] // Two golds met by no claim, and a claim cut too short to meet its gold.
    [InlineData("kind", 1)]
    [InlineData("attribution", 0)]
    [InlineData("about", 1)]
    [InlineData("cites", 0)]
    [InlineData("answers", 1)]
    [InlineData("persons", 2)]
    [InlineData("dates", 3)]
    [InlineData("terms", 1)]
    public void EveryErrorIsListedOnce(string topic, int count) => Assert.Equal(count, Scored().Differences.Count(d => d.Topic == topic));

    [Fact]
    public void ADifferenceSaysWhatTheGoldHasAndWhatWasFound()
    {
        var kind = Assert.Single(Scored().Differences, d => d.Topic == "kind");
        Assert.Equal(("letter", "allegation"), (kind.Statement, kind.Gold));
        Assert.StartsWith("factual", kind.Found, StringComparison.Ordinal);
        Assert.StartsWith("According to the Valley Post", kind.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryTopicOfADifferenceIsOneThatCanBeShown() =>
        Assert.Subset(Difference.Topics.ToHashSet(), Scored().Differences.Select(d => d.Topic).ToHashSet());

    [Theory]
    [InlineData("no such folder", "There is no folder")]
    [InlineData("records", "holds a gold.json")]
    public void AFolderWithoutGoldsIsTold(string folder, string told) =>
        Assert.Contains(told, GoldFolder.Open(Path.Combine(Golds, folder)).Failure?.What, StringComparison.Ordinal);

    [Fact]
    public void TheTextIsReadBeforeTheOriginalUnlessTheOriginalIsAskedFor()
    {
        var statements = GoldFolder.Open(Path.Combine(Golds, "statements")).Value!.Statements;
        Assert.Equal("text.txt", Path.GetFileName(statements[0].FileToRead(original: false)));
        Assert.Equal("text.txt", Path.GetFileName(statements[0].FileToRead(original: true)));
        Assert.Equal("original.md", Path.GetFileName(statements[1].FileToRead(original: false)));
    }

    private static Scorecard Scored()
    {
        var golds = GoldFolder.Open(Path.Combine(Golds, "statements")).Value!;
        var card = new Scorecard();
        foreach (var statement in golds.Statements)
        {
            var file = Path.Combine(Golds, "records", statement.Name + ".json");
            if (!File.Exists(file))
            {
                golds.Score(card, statement, null);
                continue;
            }

            using var stream = File.OpenRead(file);
            golds.Score(card, statement, RecordJson.Read(stream).Value!);
        }

        return card;
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
