using System.Text;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>A short statement in each form, to read. What is received instead is kept beside it, to look at and to accept.</summary>
public sealed class FormatGoldenTests
{
    private const string Text =
        "Open letter on the quay\n\nMara Quist, harbour master, to the Council of Port Aldis.\n\nThe Council took 40,000 crowns, according to Ivo Ferran. "
        + "We ask for the books & the “ledger”.\n\n1. Mara Quist, harbour master";

    [Theory]
    [InlineData("jsonld")]
    [InlineData("annotations")]
    [InlineData("akn")]
    [InlineData("bibtex")]
    [InlineData("csl")]
    public void AShortLetterIsWritten(string format)
    {
        var statement = PublishedStatement.OfRecord(Letter());
        Golden.Matches(
            "letter" + PublishingFormats.Find(format)!.Extension,
            Encoding.UTF8.GetString(PublishedDesk.Written(statement, format))
        );
    }

    private static StatementRecord Letter()
    {
        var words = new StatementBuilder(Text);
        var council = words.Party("Council of Port Aldis", PartyKind.Organisation, "The Council");
        words.Party("Mara Quist");
        words.Party("Ivo Ferran");
        var record = words
            .Claim(ClaimKind.Allegation, "The Council took 40,000 crowns", by: "Ivo Ferran", about: [council])
            .Claim(ClaimKind.Demand, "We ask for the books & the “ledger”.", about: [council])
            .Build();
        return record with
        {
            Title = "Open letter on the quay",
            Kind = StatementKinds.OpenLetter,
            Issued = "2026-03-09",
            Declarants =
            [
                new Declarant("Mara Quist", null, "harbour master", null, PartyKind.Person, words.Quote("Mara Quist, harbour master")),
            ],
            Addressees = [new Addressee("Council of Port Aldis", words.Quote("Council of Port Aldis"))],
            Signatories =
            [
                new Signatory(
                    1,
                    null,
                    "Mara Quist",
                    "harbour master",
                    null,
                    null,
                    null,
                    PartyKind.Person,
                    Signs.This,
                    words.Quote("1. Mara Quist, harbour master")
                ),
            ],
        };
    }
}
