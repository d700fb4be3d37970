using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Outputs;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class OutputNamesTests
{
    [Theory]
    [InlineData("a/letter.pdf", "letter")]
    [InlineData("a/one.txt b/one.txt", "a-one b-one")]
    [InlineData("a/one.txt a/one.md", "a-one.txt a-one.md")]
    [InlineData("a/One.txt b/one.txt c/two.txt", "a-One b-one two")]
    [InlineData("x/a/one.txt y/a/one.txt", "a-one.txt a-one.txt-2")]
    [InlineData("a/what?*:.txt", "what")]
    [InlineData("a/... a/nul.txt", "statement nul-")]
    [InlineData("a/Ébène.txt", "Ébène")]
    public void AFolderOfResultsGetsSafeAndUniqueNames(string paths, string names) =>
        Assert.Equal(names.Split(' '), OutputNames.For([.. paths.Split(' ').Select(p => new Input(p, p))]));

    [Fact]
    public void AVeryLongNameIsCut() => Assert.Equal(100, OutputNames.For([new Input("", new string('n', 500) + ".txt")])[0].Length);

    [Fact]
    public void StandardInputIsCalledAsTheUserSays() => Assert.Equal("mail", OutputNames.For([new Input("mail.eml", null)])[0]);
}
