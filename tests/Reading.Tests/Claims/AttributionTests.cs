using System.Text;
using Xunit;

namespace Rejoinder.Reading.Tests.Claims;

/// <summary>Who is said to say a claim, by how statements show it; read whole, with every model.</summary>
public sealed class AttributionTests : IDisposable
{
    private readonly Reader _reader = new();

    [Fact]
    public void ALabelInCapitalsOpensATurnThatLastsToTheNext()
    {
        const string Text = """
            # Remarks at the opening of the new pier

            PRESIDENT HALVORSEN: Good evening. The pier was closed for eleven years.

            It cost the town four hundred jobs.

            SECRETARY-GENERAL QUILL: Thank you. The harbour union paid half of the costs.

            NOTE: The transcript was shortened by nine minutes.

            MODERATOR: The next train to the town leaves at nine.

            Berit Halvorsen is the president of the region, and Mara Quill the secretary-general of the union.
            """;
        Assert.Equal("Berit Halvorsen", Speaker(Text, "four hundred jobs"));
        Assert.Equal("Mara Quill", Speaker(Text, "half of the costs"));
        Assert.Equal(Attribution.Declarants, Speaker(Text, "nine minutes"));
        Assert.Equal("MODERATOR", Speaker(Text, "next train"));
    }

    [Fact]
    public void QuestionsAndAnswersOfAPageAreItsOwn()
    {
        const string Text = """
            # The pier

            Q: Why is the east pier shut?

            A: The council shut the east pier in May, and four hundred people lost their work.
            """;
        Assert.Equal(Attribution.Declarants, Speaker(Text, "four hundred"));
    }

    [Fact]
    public void ALeadInToFullRemarksOpensATurnThatLastsToTheNextHeading()
    {
        const string Text = """
            # The mayor opens the pier

            The town's mayor Berit Halvorsen opened the east pier on Monday.

            **Mayor Berit Halvorsen's full remarks, as prepared for delivery:**

            The pier was closed for eleven years. It cost the town four hundred jobs.

            ## About the pier

            The pier is ninety metres long.
            """;
        Assert.Equal("Berit Halvorsen", Speaker(Text, "four hundred jobs"));
        Assert.Equal(Attribution.Declarants, Speaker(Text, "ninety metres"));
    }

    [Theory]
    [InlineData("Mara Quill, Harbour Union, Norhaven", "Mara Quill")]
    [InlineData("Konstantina Papadopoulou-Lindqvist, chair of the Sluice Club", "Konstantina Papadopoulou-Lindqvist")]
    [InlineData("Mara Quill, chair of the Harbour Union, said:", "Mara Quill")]
    [InlineData("In their letter of May, boat owners wrote:", "boat owners")]
    public void WhatStandsAboveAQuotationNamesItsSpeaker(string above, string speaker)
    {
        var text = $"""
            # Voices on the pier

            The council shut the east pier in May.

            {above}

            “The council has closed the east pier without asking a single one of the four hundred people who work there.”

            “The closing of the pier will cost the town four hundred jobs.”
            """;
        Assert.Equal(speaker, Speaker(text, "without asking"));
        Assert.Equal(speaker, Speaker(text, "four hundred jobs"));
    }

    [Fact]
    public void AListOfQuotationsIsSaidByWhomItsLeadInNames()
    {
        const string Text = """
            # The pier stays shut

            Harbour secretary Mara Quill told the council what the closing has done:

            - **No wages:** “The dockers have had no wages for eleven weeks now, and many of them have left the town.”
            - **No fish:** “The market has lost two thirds of its fish since the pier was shut in the month of May.”
            """;
        Assert.Equal("Mara Quill", Speaker(Text, "eleven weeks"));
        Assert.Equal("Mara Quill", Speaker(Text, "two thirds"));
    }

    [Theory]
    [InlineData("said Harbour Union Secretary Mara Quill", "Mara Quill")]
    [InlineData("said Mara Quill of the Harbour Union", "Mara Quill")]
    [InlineData("— Harbour Union Secretary Mara Quill", "Mara Quill")]
    public void AfterAQuotationThePersonIsNamedRatherThanTheBody(string after, string speaker) =>
        Assert.Equal(
            speaker,
            Speaker($"# Voices\n\n“The council has closed the pier without asking the people who work there,” {after}.\n", "without asking")
        );

    [Fact]
    public void ALeadInThatGoesOnBelongsToWhoSpokeBefore()
    {
        const string Text = """
            # Voices on the pier

            Mara Quill, chair of the Harbour Union, has said that “the council has closed the pier without asking the people who work there”, adding:

            “Four hundred people have lost their work since the month of May.”
            """;
        Assert.Equal("Mara Quill", Speaker(Text, "Four hundred"));
    }

    [Fact]
    public void WhoSpeaksIsNearerToTheVerbThanABodyBeforeIt()
    {
        const string Text =
            "# Voices on the pier\n\nFlaws in the Harbour Council's plan have been shown by engineers, who have warned that “the council has never looked at the piles of the pier. It will not carry the cranes beyond next winter”.\n";
        Assert.Equal("engineers", Speaker(Text, "next winter"));
    }

    [Fact]
    public void ThoseWhoDeclareTogetherAreTheTextsOwnVoice()
    {
        const string Text = """
            # Joint communiqué on the strait

            The Ministers recalled that the Treaty of the Straits grants every ship free passage.

            The Minister of Vellmark, Ms. Thea Lindqvarn, reported that her country had sent two hospital ships.

            - Thea Lindqvarn, Minister of Foreign Affairs, Vellmark
            - Aurel Dunmarsh, Minister of Foreign Affairs, Sundary
            - Kofi Estvane, Minister of External Relations, Tarrant Isles
            """;
        Assert.Equal(Attribution.Declarants, Speaker(Text, "free passage"));
    }

    [Theory]
    [InlineData("The mayor of Norhaven, Ms. Thea Lindqvarn, reported that the town had lost two hospital ships.", "Thea Lindqvarn")]
    [InlineData("Ms. Thea Lindqvarn, the mayor of Norhaven, reported that the town had lost two hospital ships.", "Thea Lindqvarn")]
    public void AnOfficeBesideANameHidesItNot(string sentence, string speaker) =>
        Assert.Equal(speaker, Speaker("# The ships\n\nThe harbour was shut in May.\n\n" + sentence + "\n", "hospital ships"));

    [Fact]
    public void QuotationMarksWithinAQuotationDoNotEndIt()
    {
        const string Text = """
            # Voices on the pier

            Mara Quill, chair of the Harbour Union: “The so-called “pier process” of the council in Norhaven has become a fig leaf. The fishers have been shut out of it from the start.”
            """;
        Assert.Equal("Mara Quill", Speaker(Text, "shut out"));
    }

    [Fact]
    public void ANameThatALineEndPartsInsideALinkIsOneName()
    {
        const string Text = """
            The council shut the east pier in May, and the harbour has been without
            a landing place since. Here is what those who run other harbours say of
            it, in their own words and in the order in which they wrote to us about
            the pier and its future.

            [Harbour Union Secretary Mara
            Quill](https://harbour.example.org/statements/2026/05/18/on-the-pier): “I
            expect the council to open the east pier before the summer begins, and to pay the
            dockers for the weeks in which they could not work.”
            """;
        Assert.Equal("Mara Quill", Speaker(Text, "before the summer"));
    }

    public void Dispose() => _reader.Dispose();

    private string Speaker(string text, string words) =>
        _reader
            .Read(Encoding.UTF8.GetBytes(text), "statement.md", TestContext.Current.CancellationToken)
            .Value!.Claims.First(c => c.Quote.Words.Contains(words, StringComparison.Ordinal))
            .AttributedTo.Name;
}
