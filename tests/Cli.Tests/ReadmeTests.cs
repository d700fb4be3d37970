using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary>What the README tells to type works.</summary>
public sealed partial class ReadmeTests
{
    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static string Readme => File.ReadAllText(Path.Combine(Root(), "README.md"));

    [Fact]
    public async Task TheFirstCommandReadsTheSample()
    {
        var command = Assert.Single(
            Commands(),
            c => c.StartsWith("dotnet run ", StringComparison.Ordinal) && c.Contains(" samples/", StringComparison.Ordinal)
        );
        var arguments = command.Split(" -- ")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ran = await Running.Rejoinder(arguments, input: "", folder: Root());
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("Who speaks", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryVerbAndOptionInTheReadmeExists()
    {
        var verbs = Commands().Where(c => c.StartsWith("rejoinder ", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(verbs);
        foreach (var command in verbs)
        {
            var words = command.Split('>', '|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var help = await Running.Rejoinder([.. words[1] == "roster" ? words[1..3] : words[1..2], "--help"]);
            Assert.Equal(0, help.ExitCode);
            Assert.All(
                words.Where(w => w.StartsWith("--", StringComparison.Ordinal)),
                o => Assert.Contains(o, help.Output, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void EveryLinkInTheReadmeLeadsToAFile() =>
        Assert.All(
            Links().Matches(Readme).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)),
            target => Assert.True(Path.Exists(Path.Combine(Root(), target)), $"README.md links to {target}")
        );

    [Fact]
    public void EveryScriptInTheReadmeExists() =>
        Assert.All(
            Commands().Where(c => c.StartsWith("./", StringComparison.Ordinal)),
            c => Assert.True(File.Exists(Path.Combine(Root(), c.Split(' ')[0])), c)
        );

    private static IEnumerable<string> Commands() =>
        Blocks()
            .Matches(Readme)
            .SelectMany(m => m.Groups["body"].Value.Split('\n'))
            .Select(l => l.Split(" #")[0].Trim())
            .Where(l => l.Length > 0);

    [GeneratedRegex("^```sh\n(?<body>[^`]*)^```", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
