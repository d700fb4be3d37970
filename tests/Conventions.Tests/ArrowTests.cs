using Xunit;

namespace Rejoinder.Conventions.Tests;

/// <summary>Which project may know of which. A later stage looks back, an earlier one never forward.</summary>
public sealed class ArrowTests
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
}
