using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("We heard Anna Ito speak.", "person Anna Ito")]
    [InlineData("We heard Dr. Anna M. Ito speak.", "person Anna M. Ito")]
    [InlineData("Yesterday President Oduya resigned.", "person Oduya")]
    [InlineData("Then Ursula von der Heide spoke.", "person Ursula von der Heide")]
    [InlineData("We thank Robert Hale, Jr. for it.", "person Robert Hale, Jr.")]
    [InlineData("We read Maria Costa's letter.", "person Maria Costa")]
    [InlineData("HENRY R. STOVE JR.", "person HENRY R. STOVE JR.")]
    [InlineData("Her Chief Innovation Officer left.", "")]
    public void APersonIsNamedWithoutTitleAndPossessive(string text, string expected) => Assert.Equal(expected, Some.Listed(text));

    [Theory]
    [InlineData("It asked the Ministry of Trade, Industry and Energy for help.", "body Ministry of Trade, Industry and Energy")]
    [InlineData("The Harbour and Fisheries Inspection Authority refused.", "body Harbour and Fisheries Inspection Authority")]
    [InlineData("The Parliamentary Assembly of the Council of Elders met.", "body Parliamentary Assembly of the Council of Elders")]
    [InlineData("They sued Brightwater Holdings, Inc. for it.", "body Brightwater Holdings, Inc.")]
    [InlineData("The Peruvian government agreed.", "body Peruvian government")]
    [InlineData("It met the Ministry of Health, Ministry of Justice and others.", "body Ministry of Health; body Ministry of Justice")]
    [InlineData("Women's Rights Network members wrote.", "body Women's Rights Network")]
    [InlineData("Council of Physicians Chair Ann Lee agreed.", "body Council of Physicians; person Ann Lee")]
    public void ABodyIsNamedToItsEnd(string text, string expected) => Assert.Equal(expected, Some.Listed(text));

    [Theory]
    [InlineData("The Clean Harbours Act of 2019 says so.")]
    [InlineData("On Monday the Internet was down.")]
    [InlineData("We read the Annual Report and the Final Declaration.")]
    [InlineData("Following this, Many people left.")]
    [InlineData("A Geneva-based firm did.")]
    public void ALawADayAndAnOpenerNameNobody(string text) => Assert.Equal("", Some.Listed(text));

    [Theory]
    [InlineData("We flew to Peru and the United States.", "place Peru; place United States")]
    [InlineData("The Russian Federation objected.", "place Russian Federation")]
    public void APlaceIsAPlace(string text, string expected) => Assert.Equal(expected, Some.Listed(text));

    [Fact]
    public void ATitleIsNotReadAsNames() =>
        Assert.Equal("person Anna Ito", Some.Listed("Harbour Master Anna Ito Announces Sweeping New Measures"));

    [Fact]
    public void AFamilyNameAloneIsFoundOnceTheFullNameIs() =>
        Assert.Equal("person Anna Quorl; person Quorl", Some.Listed("Anna Quorl wrote first. We answered Quorl at once."));

    [Fact]
    public void AnAcronymInBracketsBelongsToTheLongForm() =>
        Assert.Equal(
            "body Rivers Are Not Drains; body RAND; body RAND",
            Some.Listed("The Rivers Are Not Drains (RAND) network wrote. Later RAND answered.")
        );

    [Fact]
    public void ABareAcronymIsABodyOnlyWhereItActs()
    {
        Assert.Equal("body ZQRT", Some.Listed("This was written by ZQRT last year."));
        Assert.Equal("", Some.Listed("Each ZQRT file was lost."));
    }

    [Fact]
    public void AProposalDecidesAndTheRulesRepairItsBounds()
    {
        const string text = "We asked the Office of the Harbour Ombudsman and Zelph about Mr. Quorl's plan.";
        NameProposal[] proposals =
        [
            new(Some.Span(text, "Office of the Harbour Ombudsman"), PartyKind.Organisation, 0.9),
            new(Some.Span(text, "Zelph"), PartyKind.Organisation, 0.8),
            new(Some.Span(text, "Mr. Quorl's"), PartyKind.Person, 0.9),
        ];
        var found = Some.Mentions(Some.Document(text), proposals: proposals).Select(m => m.Span.Of(text));
        Assert.Equal(["Office of the Harbour Ombudsman", "Zelph", "Quorl"], found);
    }

    [Fact]
    public void ADoubtfulProposalIsLeft() =>
        Assert.Empty(Some.Mentions(Some.Document("We saw Zelph there."), proposals: [new(new TextSpan(7, 12), PartyKind.Person, 0.3)]));

    [Fact]
    public void ASignatoryIsAMentionAndItsPassageIsNotReadAsProse()
    {
        const string text = "We object.\n\nZora Quell, Minister of Pumps, Ruritania";
        var document = Some.Document(text);
        var entry = new SignatureEntry(
            null,
            null,
            "Zora Quell",
            "Minister of Pumps",
            null,
            "Ruritania",
            null,
            PartyKind.Person,
            Signs.This,
            document.Passages[1].Span,
            Some.Span(text, "Zora Quell")
        );
        var outline = Some.Outline(document) with { Roles = [PassageRole.Body, PassageRole.Signature], Signatories = [entry] };
        var mention = Assert.Single(Some.Mentions(document, outline));
        Assert.Equal("Zora Quell", mention.Span.Of(text));
        Assert.Equal("list:signatory", mention.Cue);
    }

    [Fact]
    public void AMassListStaysOutOfTheMentions()
    {
        var lines = Enumerable.Range(0, 101).Select(i => $"Anna Ito {i}").ToList();
        var text = "Maria Costa objects.\n\n" + string.Join("\n\n", lines);
        var document = Some.Document(text);
        var entries = document
            .Passages.Skip(1)
            .Select(p => new SignatureEntry(
                null,
                null,
                "Anna Ito",
                null,
                null,
                null,
                null,
                PartyKind.Person,
                Signs.This,
                p.Span,
                new TextSpan(p.Span.Start, p.Span.Start + 8)
            ));
        var outline = Some.Outline(document) with
        {
            Roles = [PassageRole.Body, .. Enumerable.Repeat(PassageRole.Signature, 101)],
            Signatories = [.. entries],
        };
        Assert.Equal("Maria Costa", Assert.Single(Some.Mentions(document, outline)).Span.Of(text));
    }
}
