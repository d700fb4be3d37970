using System.Text.RegularExpressions;
using Xunit;

namespace Rejoinder.Conventions.Tests;

/// <summary>Names that apologise for a home that was not found.</summary>
public sealed partial class NameTests
{
    [Fact]
    public void NoFileOrFolderHasANameThatSaysNothing() =>
        Assert.DoesNotContain(
            Repository.Files("src", "*").Concat(Repository.Files("tests", "*.cs")),
            f => f.Split('/').Any(part => Empty().IsMatch(Path.GetFileNameWithoutExtension(part)))
        );

    [Theory]
    [InlineData("StringUtils", true)]
    [InlineData("Common", true)]
    [InlineData("ReaderManager", true)]
    [InlineData("Helpers", true)]
    [InlineData("CoreText", false)]
    [InlineData("Reader", false)]
    public void TheRuleKnowsThem(string name, bool forbidden) => Assert.Equal(forbidden, Empty().IsMatch(name));

    [GeneratedRegex("(Utils?|Utilities|Helpers?|Manager|^Core|^Common|^Shared|^Misc)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Empty();
}
