using System.Text.RegularExpressions;
using Xunit;

namespace Rejoinder.Conventions.Tests;

/// <summary>What is not on paper does not exist for a user; what is on paper exists.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Docs = string.Join('\n', Repository.Files("docs", "*.md").Select(Repository.Text));

    [Fact]
    public void EveryVerbIsInTheDocs() => AllAreTold(Verb(), name => $@"rejoinder ([a-z]+ )?{name}\b");

    [Fact]
    public void EveryOptionIsInTheDocs() => AllAreTold(Option(), name => $@"(`|\s){name}\b");

    [Fact]
    public void EveryLinkInTheDocsLeadsToAFile() =>
        Assert.All(
            Repository
                .Files("docs", "*.md")
                .SelectMany(f => Link().Matches(Repository.Text(f)).Select(m => (File: f, Target: m.Groups["target"].Value)))
                .Where(l => !l.Target.Contains("://", StringComparison.Ordinal)),
            l =>
                Assert.True(
                    Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(l.File)!, l.Target)),
                    $"{l.File} links to {l.Target}"
                )
        );

    private static void AllAreTold(Regex pattern, Func<string, string> told)
    {
        var names = Repository
            .Files("src/Cli", "*.cs")
            .SelectMany(f => pattern.Matches(Repository.Text(f)))
            .Select(m => m.Groups["name"].Value)
            .ToArray();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(told(name), Docs));
    }

    [GeneratedRegex("new Command\\(\\s*\"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();

    [GeneratedRegex("(new Option<[^>]+>|new)\\(\\s*\"(?<name>--[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
