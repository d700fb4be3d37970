using Rejoinder.Reading.Intake;
using Xunit;

namespace Rejoinder.Reading.Tests.Intake;

public sealed class HtmlAttributesTests
{
    [Theory]
    [InlineData("<p>a = b < c d</p>", 0)]
    [InlineData("<p class=\"a b c\" id='x > y' hidden>a</p>", 3)]
    [InlineData("<img src=a alt=b /><br /><p a=b c=d e>", 5)]
    [InlineData("<p title=\"a b", 1)]
    [InlineData("<", 0)]
    public void AttributesAreCounted(string html, int count) => Assert.Equal(count, HtmlAttributes.Count(html));

    [Fact]
    public void APageOfMoreAttributesThanAnyIsRefused()
    {
        var page =
            "<html><body><p>The sluice stays open.</p>" + string.Concat(Enumerable.Repeat("<p a=b c=d e>a", 240_000)) + "</body></html>";
        var refused = DocumentIntake.Open(System.Text.Encoding.UTF8.GetBytes(page), "page.html");
        Assert.Contains("attributes", refused.Failure!.What, StringComparison.Ordinal);
    }
}
