using System.Xml.Linq;
using Xunit;

namespace Rejoinder.Conventions.Tests;

/// <summary>Every package has its reason and its notice on paper.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void EveryPackageHasARowInTheDocs()
    {
        var rows = Repository.Text("docs/dependencies.md").Split('\n').Where(l => l.StartsWith('|')).Select(l => l.Split('|')[1]).ToArray();
        Assert.All(
            Repository.Items("Directory.Packages.props", "PackageVersion"),
            package => Assert.Contains(rows, row => row.Split(',', '`').Any(name => name.Trim() == package))
        );
    }

    [Fact]
    public void EveryPackageCarriedAlongHasANotice()
    {
        var notices = Repository.Text("THIRD-PARTY-NOTICES.md");
        var product = Repository
            .Xml("Directory.Packages.props")
            .Descendants("ItemGroup")
            .Where(g => (string?)g.Attribute("Label") == "Product")
            .Descendants("PackageVersion")
            .Select(e => (string)e.Attribute("Include")!)
            .ToArray();
        Assert.NotEmpty(product);
        Assert.All(product, package => Assert.Contains($"| {package} |", notices, StringComparison.Ordinal));
    }
}
