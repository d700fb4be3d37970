using Rejoinder.Cli.Inputs;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class InputFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFinderTests()
    {
        foreach (var name in new[] { "b.txt", "a.md", "deep/er/c.HTML", "deep/notes.json", ".hidden/d.txt", ".e.txt" })
        {
            _folder.File(name, "words");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFolderGivesTheStatementsBelowItInOrder()
    {
        var found = InputFinder.Find([_folder.Place], "-");
        Assert.Equal(["a.md", "b.txt", "deep/er/c.HTML"], found.Inputs.Select(i => Path.GetRelativePath(_folder.Place, i.Path!)));
        Assert.Equal(1, found.PassedOver);
    }

    [Fact]
    public void AStatementIsCalledByItsPlaceBelowWhatWasGiven()
    {
        string Name(string argument) => InputFinder.Find([argument], "-").Inputs[^1].Name;
        Assert.Equal("deep/er/c.HTML", Name(_folder.Place));
        Assert.Equal("er/c.HTML", Name(_folder["deep/**/*.HTML"]));
        Assert.Equal("b.txt", Name(_folder["b.txt"]));
    }

    [Theory]
    [InlineData("*.txt", "b.txt")]
    [InlineData("**/*.json", "deep/notes.json")]
    [InlineData("deep/**/*.HTML", "deep/er/c.HTML")]
    public void AGlobGivesWhatMatches(string glob, string name) =>
        Assert.Equal(name, Path.GetRelativePath(_folder.Place, Assert.Single(InputFinder.Find([_folder[glob]], "-").Inputs).Path!));

    [Fact]
    public void AGlobWithoutAMatchIsTold() => Assert.Single(InputFinder.Find([_folder["*.pdf"]], "-").Failures);

    [Fact]
    public void AFolderWithoutStatementsIsTold()
    {
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Single(InputFinder.Find([_folder["empty"]], "-").Failures);
    }

    [Fact]
    public void WhatIsNamedTwiceIsReadOnce() =>
        Assert.Single(InputFinder.Find([_folder["b.txt"], _folder["deep/../b.txt"], _folder["b*"]], "-").Inputs);

    [Fact]
    public void AFileWithAStarInItsNameIsAFile() =>
        Assert.Equal(_folder["odd*.txt"], Assert.Single(InputFinder.Find([_folder.File("odd*.txt", "")], "-").Inputs).Path);

    [Fact]
    public void ADashIsStandardInput() =>
        Assert.Equal(new Input("mail.eml", null), Assert.Single(InputFinder.Find(["-"], "mail.eml").Inputs));
}
