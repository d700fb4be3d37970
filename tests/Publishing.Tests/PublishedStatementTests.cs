using System.Text;
using Rejoinder.Register;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>What holds in every form that statements are published in.</summary>
public sealed class PublishedStatementTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    // A PDF's bytes are packed: PdfTests looks into it.
    public static TheoryData<string> Formats => [.. PublishingFormats.All.Select(f => f.Name).Where(n => n != "pdf")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void NoByteOfAnyFormatNamesAPrivatePerson(string format)
    {
        foreach (var statement in desk.Statements)
        {
            var text = Unpacked.Text(PublishedDesk.Written(statement, format));
            Assert.DoesNotContain("Marshgate", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Tilda", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("office@harbour.example", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AFormatWritesTheSameBytesTwice(string format)
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        Assert.Equal(PublishedDesk.Written(statement, format), PublishedDesk.Written(statement, format));
    }

    [Fact]
    public void FormatsHaveNamesAndExtensionsOfTheirOwn()
    {
        Assert.Distinct(PublishingFormats.All.Select(f => f.Name));
        Assert.Distinct(PublishingFormats.All.Select(f => f.Extension));
    }

    [Fact]
    public void WhatIsNotPublishedIsNotThere()
    {
        Assert.Null(PublishedStatement.Find(desk.Register, desk.Secret));
        var told = Assert.Throws<RegisterException>(() => PublishedStatement.Of(desk.Register, desk.Secret));
        Assert.Equal($"There is no statement {desk.Secret} that is published.", told.Message);
        Assert.Null(PublishedStatement.Find(desk.Register, "s-nothing"));
    }

    [Fact]
    public void AStatementHasWhatWasFoundAskedAndAnsweredAsItIsPublic()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var found = Assert.Single(statement.Findings[desk.Found]);
        Assert.Equal("The ledger does not bear it out, and T. M. was not there.", found.Reasons);
        Assert.Empty(found.Versions);
        Assert.Equal(2, found.History.Length);
        Assert.Equal(2, statement.Evidence[desk.Found].Count());
        Assert.Equal("We paid what was due, and T. M. has the receipt.", Assert.Single(statement.Replies[desk.Found]).Answer);
        Assert.All(statement.Replies.SelectMany(r => r), r => Assert.Equal(("", ""), (r.SentTo, r.Letter)));
        Assert.Equal("The second ledger was of another port.", Assert.Single(statement.Findings[desk.TakenBack]).Withdrawal);
    }

    [Fact]
    public void ARecordThatNoRegisterKeepsIsPublishedUnderNamesAlone()
    {
        var statement = PublishedStatement.OfRecord(HarbourReply.Record);
        Assert.Equal(statement.Record.Claims.Length, statement.Claims.Length);
        Assert.StartsWith("urn:rejoinder:statement:s-", statement.Publisher.Addresses.Statement(statement.Code), StringComparison.Ordinal);
        Assert.Equal(statement.Record.Claims.Select((_, i) => i + 1), statement.Record.Claims.Select(statement.Number));
    }

    [Fact]
    public void APersonWhomSomebodyAddedToAClaimIsVeiledWhereTheStatementShowsInitials()
    {
        using var own = new PublishedDesk();
        var claim = own.Register.Statements.Page(own.Reply).InRecord[0];
        own.Register.Claims.Change(claim.Code, new Register.Claims.ClaimChange { About = ["Nadja Ferrin"] }, claim.Revision, own.Analyst);
        own.Register.Statements.Show(own.Reply, null, true, own.Register.Statements.Get(own.Reply).Revision, own.Editor);
        var statement = PublishedStatement.Of(own.Register, own.Reply);
        Assert.Contains(statement.Record.Parties, p => p.Name == "N. F.");
        Assert.All(
            PublishingFormats.All.Where(f => f.Name is not ("pdf" or "csv" or "ro-crate")),
            f =>
                Assert.DoesNotContain("Ferrin", Encoding.UTF8.GetString(PublishedDesk.Written(statement, f.Name)), StringComparison.Ordinal)
        );
    }
}
