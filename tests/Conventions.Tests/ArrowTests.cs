using System.Text.RegularExpressions;
using Xunit;

namespace Rejoinder.Conventions.Tests;

/// <summary>Which project may know of which. A later stage looks back, an earlier one never forward.</summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Naming"] = [],
        ["Journal"] = [],
        ["Reading"] = ["Naming"],
        ["Exchanges"] = ["Reading", "Naming"],
        ["Evaluation"] = ["Exchanges", "Reading"],
        ["Register"] = ["Reading", "Exchanges", "Naming", "Journal"],
        ["Publishing"] = ["Register", "Reading", "Exchanges", "Naming"],
        ["Workbench"] = ["Publishing", "Register", "Reading", "Exchanges", "Naming", "Journal"],
        ["Cli"] = ["Workbench", "Publishing", "Register", "Evaluation", "Exchanges", "Reading", "Naming", "Journal"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", "*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectKnowsOnlyThoseBeforeIt(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is new: say in ArrowTests which projects it may know of");
        Assert.Empty(
            Repository
                .Items(project, "ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))
                .Except(allowed!)
        );
    }

    [Fact]
    public void TheJournalsVerifierAndItsWriterKnowNothingOfEachOther()
    {
        var files = Repository.Files("src/Journal", "*.cs").ToLookup(f => f.StartsWith("src/Journal/Verifying/", StringComparison.Ordinal));
        Assert.NotEmpty(files[true]);
        Assert.NotEmpty(files[false]);
        Assert.All(files[true], f => Assert.DoesNotMatch(WritersNamespace(), Repository.Text(f)));
        Assert.All(files[false], f => Assert.DoesNotContain("Verifying", Repository.Text(f), StringComparison.Ordinal));
    }

    [Fact]
    public void TheJournalReadsAndWritesNoFiles() =>
        Assert.All(Repository.Files("src/Journal", "*.cs"), f => Assert.DoesNotMatch(InputOrOutput(), Repository.Text(f)));

    [Theory]
    [InlineData("using Rejoinder.Journal.Merkle;", true)]
    [InlineData("new Merkle.CompactRange()", true)]
    [InlineData("global::Rejoinder.Journal.Tiles.Tile", true)]
    [InlineData("bundle.Value.Entries.Count", false)]
    [InlineData("namespace Rejoinder.Journal.Verifying;", false)]
    public void TheRuleKnowsTheWritersNamespaces(string code, bool isOne) => Assert.Equal(isOne, WritersNamespace().IsMatch(code));

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = Repository
            .Xml("Rejoinder.slnx")
            .Descendants("Project")
            .Select(e => (string)e.Attribute("Path")!)
            .ToHashSet(StringComparer.Ordinal);
        var projects = new[] { "src", "tests", "bench", "training" }.SelectMany(f => Repository.Files(f, "*.csproj"));
        Assert.Empty(projects.Except(solution));
    }

    [GeneratedRegex(@"((?<![.\w])|Journal\.)(Merkle|Tiles|Notes|Proofs|Entries)(\.[A-Z]|;)", RegexOptions.ExplicitCapture)]
    private static partial Regex WritersNamespace();

    [GeneratedRegex(@"\b(File|Directory|FileStream|HttpClient|Socket|Console|Process)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex InputOrOutput();
}
