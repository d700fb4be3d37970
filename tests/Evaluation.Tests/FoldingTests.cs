using Xunit;

namespace Rejoinder.Evaluation.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  Ana \n TORV ", "ana torv")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("ΛΌΓΟΣ", "λόγοσ")]
    [InlineData("λόγος", "λόγοσ")]
    [InlineData("İ", "i̇")]
    [InlineData("ÉCOLE", "école")]
    [InlineData("a\u001cb", "a b")]
    [InlineData(null, "")]
    public void CaseAndWhiteSpaceAreForgiven(string? name, string folded) => Assert.Equal(folded, Folding.Fold(name));

    [Theory]
    [InlineData("> *Two* `words`\\\n| _here_", "Twowordshere")]
    [InlineData("a-b, c.", "a-b,c.")]
    [InlineData(" # ", "")]
    public void MarksOfFormattingDoNotCount(string text, string squeezed) => Assert.Equal(squeezed, Folding.Squeeze(text));
}
