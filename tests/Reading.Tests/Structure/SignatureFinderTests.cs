using System.Diagnostics;
using System.Text;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Structure;

public sealed class SignatureFinderTests
{
    private const string Open = "Letter about the sluice\n\nThe sluice has been shut for a year and the harbour is drying out.\n\n";

    private static Outline Outline(string text, string name = "letter.txt") =>
        OutlineFinder.Find(DocumentIntake.Open(Encoding.UTF8.GetBytes(text), name).Value!);

    private static IEnumerable<string> Names(Outline outline) => outline.Signatories.Select(s => s.Name);

    [Fact]
    public void ColumnsOfALongListAreReadByTheirOrderThoughALineIsOdd()
    {
        var entries = Enumerable
            .Range(0, 40)
            .Select(i =>
                $"Ada Byrne{(char)('a' + i % 26)}, {(i == 7 ? "Tidal thinker" : "Professor")}, University of Lowtide, {(i == 20 ? "U.K." : "Ireland")}"
            );
        var outline = Outline(Open + "Yours Sincerely\n\n" + string.Join('\n', entries) + "\n");
        Assert.Equal(40, outline.Signatories.Length);
        Assert.Equal("Tidal thinker", outline.Signatories[7].Role);
        Assert.All(outline.Signatories, s => Assert.Equal("University of Lowtide", s.Organisation));
    }

    [Fact]
    public void BracketsHoldOrganisationOrRoleAndABareHandleIsDropped()
    {
        var outline = Outline(
            Open
                + "Signed,\n\n1. Ada Byrne (Quay Watch)\n2. Olle Lind (@olle)\n3. Mara Quill (Chair, Sluice Club)\n4. Tam Okoro (keeper of locks, engineer, poet)\n"
                + "5. Ines Vale (Low Tide)\n6. Bo Rask, PhD (Quay Watch)\n7. Lena Holm\n8. Rui Prado (Quay Watch)\n9. Kit Lowe (Quay Watch)\n10. Una Moss (Quay Watch)\n",
            "letter.md"
        );
        Assert.Equal(10, outline.Signatories.Length);
        Assert.Equal(("Quay Watch", null), (outline.Signatories[0].Organisation, outline.Signatories[0].Role));
        Assert.Equal((null, null), (outline.Signatories[1].Organisation, outline.Signatories[1].Role));
        Assert.Equal(("Sluice Club", "Chair"), (outline.Signatories[2].Organisation, outline.Signatories[2].Role));
        Assert.Equal((null, "keeper of locks, engineer, poet"), (outline.Signatories[3].Organisation, outline.Signatories[3].Role));
        Assert.Equal("Bo Rask, PhD", outline.Signatories[5].Name);
    }

    [Fact]
    public void RowsOfATableAreEntriesAndItsHeadIsNone()
    {
        var outline = Outline(
            Open
                + "## Signatories\n\n| Name | Role | Country |\n|---|---|---|\n| Ada Byrne | Chair | Ireland |\n| Olle Lind | Editor | Sweden |\n",
            "letter.md"
        );
        Assert.Equal(["Ada Byrne", "Olle Lind"], Names(outline));
        Assert.Equal(["Chair", "Editor"], outline.Signatories.Select(s => s.Role));
        Assert.Equal(["Ireland", "Sweden"], outline.Signatories.Select(s => s.Country));
    }

    [Fact]
    public void TheHeadOfATableSaysWhatItsColumnsHold()
    {
        var outline = Outline(
            Open
                + "## Signatories\n\n| No. | Party | Surname | First name | Country |\n|---|---|---|---|---|\n"
                + "| 1 | Blue Shore | Byrne | Ada | Northmark |\n| 2 |  | Lind | Olle | Northmark |\n",
            "letter.md"
        );
        Assert.Equal(["Ada Byrne", "Olle Lind"], Names(outline));
        Assert.Equal(["Blue Shore", null], outline.Signatories.Select(s => s.Group));
        Assert.Equal(["Northmark", "Northmark"], outline.Signatories.Select(s => s.Country));
        Assert.Equal([1, 2], outline.Signatories.Select(s => s.Ordinal!.Value));
    }

    [Fact]
    public void MembersOfAnAssemblyHaveCountryAndGroupThoughNoListKnowsTheCountry()
    {
        var seats = Enumerable
            .Range(0, 9)
            .Select(i =>
                $"{i + 1}. Ada Byrne{(char)('a' + i)}, {(i % 2 == 0 ? "Northmark" : "Sundland")}, {(i % 3 == 0 ? "Blue Shore" : "Reeds")}"
            );
        var outline = Outline(Open + "Signed by:\n\n" + string.Join('\n', seats) + "\n");
        Assert.Equal(9, outline.Signatories.Length);
        Assert.Equal(("Northmark", "Blue Shore"), (outline.Signatories[0].Country, outline.Signatories[0].Group));
        Assert.All(outline.Signatories, s => Assert.Null(s.Organisation));
    }

    [Fact]
    public void AShortListThatEndsTheTextSignsItAndAListOfDemandsDoesNot()
    {
        var signed = Outline(
            Open
                + "- Ada Byrne, Minister of Tides, Ireland\n- Olle Lind, Minister of Locks, Sweden\n- Mara Quill, Minister of Quays, Norway\n",
            "letter.md"
        );
        Assert.Equal(["Ada Byrne", "Olle Lind", "Mara Quill"], Names(signed));
        var asked = Outline(
            Open
                + "We name those who closed it:\n\n- Ada Byrne, Minister of Tides, Ireland\n- Olle Lind, Minister of Locks, Sweden\n- Mara Quill, Minister of Quays, Norway\n",
            "letter.md"
        );
        Assert.Empty(asked.Signatories);
    }

    [Fact]
    public void TheLineBelowANameTellsOfficeAndFirm()
    {
        var signer = Assert.Single(Outline(Open + "Ada Byrne\nSpokeswoman, Lowtide Ltd\n").Signatories);
        Assert.Equal(("Ada Byrne", "Spokeswoman", "Lowtide Ltd"), (signer.Name, signer.Role, signer.Organisation));
    }

    [Fact]
    public void OrganisationsKeepTheirShortNamesAndGiveTheirCountries()
    {
        var outline = Outline(
            Open
                + "Sincerely,\n\nQuay Watch International (QWI)\nSluice Association, Sweden\nLow Tide Foundation 2030, Ireland\nHarbour Union\n"
        );
        Assert.Equal(["Quay Watch International (QWI)", "Sluice Association", "Low Tide Foundation 2030", "Harbour Union"], Names(outline));
        Assert.Equal([null, "Sweden", "Ireland", null], outline.Signatories.Select(s => s.Country));
        Assert.All(outline.Signatories, s => Assert.Equal(PartyKind.Organisation, s.Kind));
    }

    [Fact]
    public void OthersAreCountedAndCaptionsAreNoEntries()
    {
        var outline = Outline(
            Open
                + "Signed by:\n\n→ Sign the letter here.\n\nAda Byrne, Chair\nOlle Lind, Editor\nMara Quill, Pilot\nand 34 others\n\nClick here to sign the letter\n"
        );
        Assert.Equal(["Ada Byrne", "Olle Lind", "Mara Quill"], Names(outline));
        Assert.Equal(34, outline.UnnamedSignatories);
    }

    [Fact]
    public void OfficeAndBodyBelongToTheNameAboveThem()
    {
        var outline = Outline(
            Open
                + "Sincerely,\n\n**Ada Byrne  **\n\n*Director of the Office of Tides*\n\n**Olle Lind**\n\n*President of the Republic of Iceland*\n\nEXHIBIT A\n",
            "letter.md"
        );
        Assert.Equal(["Ada Byrne", "Olle Lind"], Names(outline));
        Assert.Equal(["Director of the Office of Tides", "President of the Republic of Iceland"], outline.Signatories.Select(s => s.Role));
        Assert.Equal("Office of Tides", outline.Signatories[0].Organisation);
        Assert.Equal("Republic of Iceland", outline.Signatories[1].Country);
    }

    [Fact]
    public void ARedactedNameIsAnEntryAndTheFirmBesideItIsItsOrganisation()
    {
        var after = Outline(Open + "Regards,\n\n[private]\n\nLow Tide Systems Inc.\n");
        Assert.Equal(("[private]", "Low Tide Systems Inc."), (Assert.Single(after.Signatories).Name, after.Signatories[0].Organisation));
        var before = Outline(Open + "low tide UG\n[private]\n\n[private]\n");
        Assert.Equal(("[private]", "low tide UG"), (Assert.Single(before.Signatories).Name, before.Signatories[0].Organisation));
    }

    [Fact]
    public void TwoMaySignOnBehalfOfABody()
    {
        var outline = Outline(Open + "Regards,\nAda & olle on behalf of the entire Quay.Watch staff body\n");
        Assert.Equal(["Ada", "olle"], Names(outline));
        Assert.Equal(
            ["Ada Byrne", "Olle Lind"],
            Names(Outline(Open + "Regards,\nAda Byrne, on behalf of the Quay Union\nOlle Lind, on behalf of the Sluice Club\n"))
        );
        Assert.All(outline.Signatories, s => Assert.Equal("Quay.Watch", s.Organisation));
    }

    [Fact]
    public void AnOfficeInCapitalsStandsBeforeTheNameAndTheGroupAfterIt()
    {
        var outline = Outline(
            Open
                + "Yours sincerely,\n\nMEP Ada BYRNE Group of the Tides\nMEP Olle LIND, Group of the Tides Member\nMEP Mara QUILL Group of the Sluices\nMEP Bo RASK Non-Attached Member\n"
        );
        Assert.Equal(["Ada BYRNE", "Olle LIND", "Mara QUILL", "Bo RASK"], Names(outline));
        Assert.Equal(
            ["Group of the Tides", "Group of the Tides", "Group of the Sluices", "Non-Attached Member"],
            outline.Signatories.Select(s => s.Group)
        );
    }

    [Fact]
    public void ASentenceMayNameTheSigners()
    {
        var outline = Outline(
            Open
                + "Signers include Quay Watch (QW), the Sluice Club, Low Tide and others.\n\nOther signatories include Ada Byrne, the former President of Iceland, and Olle Lind, the former Mayor of Lowtide, together with sixty more.\n"
        );
        Assert.Equal(["Quay Watch (QW)", "Sluice Club", "Low Tide", "Ada Byrne", "Olle Lind"], Names(outline));
        Assert.Equal("Iceland", outline.Signatories[3].Country);
    }

    [Theory]
    [InlineData(
        "Joint Statement from the Governments of Iceland, Norway, and the Netherlands",
        "We are glad that the sluice of the northern harbour is open to every boat again."
    )]
    [InlineData(
        "Joint Statement on the Sluice",
        "We, the tidal partners of Iceland, Norway, and the Netherlands are opening the sluice of the northern harbour."
    )]
    [InlineData("Joint Declaration on the Sluice", "Today Iceland, Norway, and the Netherlands are the owners.")]
    public void StatesSignTheirJointStatement(string title, string opening)
    {
        var names = Names(Outline($"# {title}\n\n{opening}\n", "statement.md")).ToList();
        Assert.Equal(opening.StartsWith("Today", StringComparison.Ordinal) ? [] : ["Iceland", "Norway", "Netherlands"], names);
    }

    [Fact]
    public void FirmsThatALetterDenouncesAndParticipantsOfAMeetingSignNothing()
    {
        var firms = string.Join('\n', Enumerable.Range(0, 15).Select(i => $"- Sand Dredgers {i} Ltd."));
        var guests = string.Join('\n', Enumerable.Range(0, 15).Select(i => $"- Ada Byrne{(char)('a' + i)}, Director, Quay Watch"));
        Assert.Empty(Outline(Open + "These firms took the sand:\n\n" + firms + "\n\nThey must give it back.\n", "letter.md").Signatories);
        Assert.Empty(Outline(Open + "Participants included:\n\n" + guests + "\n\nThey talked for an hour.\n", "letter.md").Signatories);
    }

    [Fact]
    public void SignersOfTheMotionThatIsAnsweredKeepTheirNumbersWithAndWithoutComma()
    {
        var outline = Outline(Open + "These persons signed this motion:\n\n1. Ms. Ada BYRNE, Ireland, SOC\n\n2. Olle LIND, Sweden SOC\n");
        Assert.Equal(["Ireland", "Sweden"], outline.Signatories.Select(s => s.Country));
        Assert.Equal(["SOC", "SOC"], outline.Signatories.Select(s => s.Group));
        Assert.Equal([1, 2], outline.Signatories.Select(s => s.Ordinal));
    }

    [Theory]
    [InlineData("Ada Byrne, Chair, Quay Watch, Ireland\n", 3000)]
    [InlineData("Signed,\n", 20000)]
    [InlineData("Signers include A, ", 50000)]
    [InlineData("a (b ", 200000)]
    [InlineData("Ada Byrne, ", 100000)]
    public void LongListsAndLinesTakeLinearTime(string piece, int times)
    {
        var text = Open + "Signed by:\n\n" + string.Concat(Enumerable.Repeat(piece, times));
        var document = DocumentIntake.Open(Encoding.UTF8.GetBytes(text), "letter.txt").Value!;
        var lines = Line.Of(document);
        var clock = Stopwatch.StartNew();
        _ = SignatureFinder.Find(document, lines, "Joint Statement by A, B and C");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }
}
