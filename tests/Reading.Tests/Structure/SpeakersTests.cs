using System.Text;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Structure;

public sealed class SpeakersTests
{
    private const string Body = "\n\nThe sluice stays open until the spring tide has passed the quay.\n";

    private static Outline Outline(string text, string name = "letter.txt") =>
        OutlineFinder.Find(DocumentIntake.Open(Encoding.UTF8.GetBytes(text), name).Value!);

    [Theory]
    [InlineData("Statement by Mayor Mara Quill on the Tide", "Mara Quill", "Mayor", null)]
    [InlineData("Statement from Harbour Council Spokesperson Ode Farrow on the Tide", "Ode Farrow", "Spokesperson", "Harbour Council")]
    [InlineData(
        "Statement by Senior Adviser and Chief Spokesperson Ode Farrow on the Tide",
        "Ode Farrow",
        "Senior Adviser and Chief Spokesperson",
        null
    )]
    [InlineData("Statement by Mayor Ode R. Farrow, Jr. on the Tide", "Ode R. Farrow, Jr.", "Mayor", null)]
    [InlineData("Statement by the Mayor on the Tide", "Mayor", null, null)]
    [InlineData("First Lady Mara Quill: The Tide Waits", "Mara Quill", "First Lady", null)]
    public void ATitleNamesWhoSpeaks(string title, string name, string? role, string? organisation)
    {
        var speaker = Assert.Single(Outline(title + Body).Declarants);
        Assert.Equal((name, role, organisation), (speaker.Name, speaker.Role, speaker.Organisation));
    }

    [Theory]
    [InlineData("Joint Statement by Mayor Mara Quill, Mayor Olle Lind, and Governor Ode Farrow on the Quay")]
    [InlineData("Mayor Mara Quill, Mayor Olle Lind, and Governor Ode Farrow Announce a New Quay")]
    public void SeveralOfficesSpeakTogether(string title) =>
        Assert.Equal(["Mara Quill", "Olle Lind", "Ode Farrow"], Outline(title + Body).Declarants.Select(d => d.Name));

    [Theory]
    [InlineData("We, the leaders of the Three Quays, met today to agree on the tide.", "the leaders of the Three Quays")]
    [InlineData("As users of the Tide Laboratory (TL), which serves the coast, we ask for its repair.", "users of the Tide Laboratory")]
    [InlineData("In all, 14 angling and sailing associations condemned the closing of the quay.", "14 angling and sailing associations")]
    [InlineData("It began when we (Mara Quill and Olle Lind) took over the quay.", "Mara Quill")]
    public void AGroupSpeaksAsWorded(string sentence, string name) =>
        Assert.Equal(name, Outline("On the quay\n\n" + sentence + Body).Declarants[0].Name);

    [Fact]
    public void AMeasureIsNoGroup() =>
        Assert.Empty(Outline("On the quay\n\nAs a precautionary measure, we close the quay for two weeks." + Body).Declarants);

    [Fact]
    public void AFoldedTitleIsOneLineWithItsEscapesDecoded()
    {
        var page =
            "---\ntitle: \"Statement by Mayor Mara\\_Quill on the Harbour\\u2019s\\\n  \\ Tide\"\npermalink: /news/2031/05/04/tide/\n---\n";
        var outline = Outline(page + Body, "page.md");
        Assert.Equal("Mara Quill", Assert.Single(outline.Declarants).Name);
        Assert.Equal("2031-05-04", outline.Issued);
    }

    [Fact]
    public void AnUnsignedPageSpeaksForItsPublisher()
    {
        var page = "---\ntitle: The tide\nsource_url: https://www.un.org/quay/tide\n---\n";
        Assert.Equal("United Nations", Assert.Single(Outline(page + Body, "page.md").Declarants).Name);
    }

    [Theory]
    [InlineData("“Pier Watch” (PW) is a global network of harbour clubs, working for an open coast.", "Pier Watch")]
    [InlineData("The Quay Is Ours is an alliance that campaigns for an open coast.", "Quay Is Ours")]
    public void AReleaseSpeaksForWhomItsLastLinesTellOf(string about, string name) =>
        Assert.Equal(name, Assert.Single(Outline("The quay" + Body + "\n" + about + "\n\nwww.quay.example\n").Declarants).Name);

    [Fact]
    public void ASalutationNamesThoseWhoseAddressesStandBeforeIt()
    {
        var outline = Outline(
            "Dr. Mara Quill, Chair, Tide Board\n\nMr. Olle Lind, Chair, Quay Board\n\nDear Doctors Lind, Quill and friends,\n\nThe quay is shut."
        );
        Assert.Equal(["Mara Quill", "Olle Lind"], outline.Addressees.Select(a => a.Name));
    }

    [Fact]
    public void ALetterToDoSomethingIsAddressedToNobody() => Assert.Empty(Outline("A letter to remove the old sluice" + Body).Addressees);

    [Theory]
    [InlineData("Statement by Mayor Mara Quill on the Quay Court Decision", "The quay stays as it was.", true)]
    [InlineData("Statement by Mayor Mara Quill on the Anniversary of the Quay Attack", "The quay stays as it was.", false)]
    [InlineData("Our code", "It was removed or disabled as a result of a mistake. The takedown notice of Tide Ltd names a file.", true)]
    [InlineData("The Tide Gazette's smears about the quay", "The quay stays as it was.", true)]
    [InlineData("Lowtide Ltd answers the open letter on the tide", "The quay stays as it was.", true)]
    [InlineData("The tide", "We have read the open letter of the harbour clubs.", true)]
    [InlineData("Our code", "The takedown notice of Tide Ltd names a file that was removed as a result of mistake.", true)]
    [InlineData("The tide", "The quay stays as it was.", false)]
    [InlineData("The tide", "The harbour clubs welcome Norhaven’s decision to open the quay in spring.", true)]
    [InlineData("The tide", "In the wake of the Harbour Council’s report on the quay, boats stay away.", true)]
    [InlineData("The tide", "The harbour clubs welcome all who work on the quay.", false)]
    [InlineData("The tide", "After the winter the quay stays as it was.", false)]
    public void WhatIsAnsweredIsSaid(string title, string sentence, bool answers) =>
        Assert.Equal(answers, Outline(title + "\n\n" + sentence + "\n").Answers is not null);

    [Fact]
    public void ARollOfSignersHoldsNoClaims()
    {
        var roll = string.Join("\n\n", Enumerable.Repeat("Mara Quill, Professor of Tides, University of Quay, Sweden", 12));
        var outline = Outline("On the quay" + Body + "\n" + roll + "\n");
        Assert.DoesNotContain(PassageRole.Body, outline.Roles.Skip(2));
    }

    [Theory]
    [InlineData("We, the ")]
    [InlineData("As users, ")]
    [InlineData("12 , ")]
    [InlineData("Mara Quill, and ")]
    public void LongRepeatedLinesAreReadInLinearTime(string part)
    {
        var text = "Statement by " + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(Outline(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }
}
