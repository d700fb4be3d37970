using System.Text;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Structure;

public sealed class OutlineFinderTests
{
    private static Outline Outline(string text) =>
        OutlineFinder.Find(DocumentIntake.Open(Encoding.UTF8.GetBytes(text), "letter.txt").Value!);

    [Fact]
    public void ANumberedListGivesHonorificCountryAndGroup()
    {
        var outline = Outline(
            "Reply of the harbour clubs\n\nThe motion is wrong about the harbour and its people.\n\n"
                + "These persons signed this motion:\n\n1. Ms. Ada BYRNE, Ireland, SOC\n\n2. Mr. Olle LIND, Sweden EPP/CD\n"
        );
        Assert.Equal(["Ada BYRNE", "Olle LIND"], outline.Signatories.Select(s => s.Name));
        Assert.Equal(["Ireland", "Sweden"], outline.Signatories.Select(s => s.Country));
        Assert.Equal(["SOC", "EPP/CD"], outline.Signatories.Select(s => s.Group));
        Assert.Equal([1, 2], outline.Signatories.Select(s => s.Ordinal));
        Assert.Equal("Ms.", outline.Signatories[0].Honorific);
    }

    [Fact]
    public void ALetterEndsWithNameRoleAndBody()
    {
        var outline = Outline(
            "Dear Tide Office,\n\nPlease open the sluice before the spring tide.\n\nYours sincerely,\n\nMara Quill\nChair, Quayside Society\n"
        );
        var signer = Assert.Single(outline.Signatories);
        Assert.Equal(("Mara Quill", "Chair", "Quayside Society"), (signer.Name, signer.Role, signer.Organisation));
        Assert.Equal("Tide Office", Assert.Single(outline.Addressees).Name);
        Assert.Equal("Mara Quill", Assert.Single(outline.Declarants).Name);
    }

    [Fact]
    public void DeclarantsKeepUnbalancedQuotationMarksOfTheirBodies()
    {
        var outline = Outline(
            "Reply of the harbour clubs to the motion\n\nRepresentatives of clubs, including Mara Quill from the Foundation “Low Tide”, "
                + "Olle Lind - head of the ULE “Association “Sluice”, declare that the motion is wrong.\n"
        );
        Assert.Equal(["Mara Quill", "Olle Lind"], outline.Declarants.Select(d => d.Name));
        Assert.Equal(["Foundation “Low Tide”", "ULE “Association “Sluice”"], outline.Declarants.Select(d => d.Organisation));
        Assert.Equal([null, "head"], outline.Declarants.Select(d => d.Role));
    }

    [Fact]
    public void ADeclarantWhoseOfficeStandsBehindTheNameIsNoPartOfTheBodyBefore()
    {
        var outline = Outline(
            "Reply of the harbour clubs to the motion\n\nRepresentatives of clubs, including Mara Quill from the Foundation “Low Tide”, "
                + "Olle Lind, chair of the Union “Quay Hands”, Ada Byrne and Tam Okoro from the Club “Sluice”, declare:\n"
        );
        Assert.Equal(["Mara Quill", "Olle Lind", "Ada Byrne", "Tam Okoro"], outline.Declarants.Select(d => d.Name));
        Assert.Equal(
            ["Foundation “Low Tide”", "Union “Quay Hands”", "Club “Sluice”", "Club “Sluice”"],
            outline.Declarants.Select(d => d.Organisation)
        );
        Assert.Equal([null, "chair", null, null], outline.Declarants.Select(d => d.Role));
    }

    [Theory]
    [InlineData("To the Secretary for Waters, Mr. Olle Lind, and to the board of Lowtide Ltd", "Olle Lind|board of Lowtide Ltd")]
    [InlineData("To the Harbour Board", "Harbour Board")]
    [InlineData("To open the sluice is our duty.", "")]
    public void ALineThatBeginsWithToNamesTheAddressees(string line, string names)
    {
        var outline = Outline($"Letter about the sluice\n\n{line}\n\nThe sluice has been shut for a year and the harbour is drying out.\n");
        Assert.Equal(names, string.Join('|', outline.Addressees.Select(a => a.Name)));
    }

    [Theory]
    [InlineData("Takedown notice\n\nDate: 4 May 2031\n\nPlease remove the page.\n", "Takedown notice")]
    [InlineData("Lowtide answers the open letter on the sluice\n\nWe open it.\n", "Lowtide answers the open letter on the sluice")]
    public void TheTitleIsTheFirstLineThatIsNoField(string text, string title) => Assert.Equal(title, Outline(text).Title?.Of(text));

    [Theory]
    [InlineData("The harbour is for all of us and we are not leaving.", "en")]
    [InlineData("Der Hafen ist für uns und wir gehen nicht von der Mole.", "de")]
    [InlineData("Мы заявляем о гавани.", "ru")]
    [InlineData("1234", "und")]
    public void TheLanguageIsTold(string text, string tag) => Assert.Equal(tag, Outline(text).Language);

    [Fact]
    public void TheDateLineGivesTheDateOfIssue() =>
        Assert.Equal("2031-05-04", Outline("Letter about the quay\n\n4 May 2031\n\nThe quay is closed to all boats.\n").Issued);
}
