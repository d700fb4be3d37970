using System.Text;
using Rejoinder.Publishing.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>The dossier as PDF, printed and in the plain layout.</summary>
public sealed class PdfTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    private PublishedStatement Declaration => PublishedStatement.Of(desk.Register, desk.Declaration);

    [Fact]
    public void ThePrintHasTagsBookmarksAndALanguageAndIsTheSameTwice()
    {
        Assert.Null(PdfFormat.Problem);
        var bytes = PublishedDesk.Written(Declaration, "pdf");
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), b => b.Title.Contains("The text, as its authors wrote it", StringComparison.Ordinal));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")), "no tags");
        Assert.Equal("en", Assert.IsType<StringToken>(catalog.Data["Lang"]).Data);
        Assert.Equal(bytes, PublishedDesk.Written(Declaration, "pdf"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ItTellsWhoSaysAClaimWhatWasFoundAndNoPrivatePerson(bool isPlain)
    {
        var text = Text(isPlain ? Plain() : PublishedDesk.Written(Declaration, "pdf"));
        Assert.Contains("said by", text, StringComparison.Ordinal);
        Assert.Contains("The ledger does not bear it out, and T. M. was not there.", text, StringComparison.Ordinal);
        Assert.Contains("Anna Analyst", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marshgate", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ThePlainLayoutHasBookmarksAndSaysThatItIsPlain()
    {
        using var pdf = PdfDocument.Open(Plain());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), b => b.Title == "Its claims, and who says them");
        Assert.Contains("Printed without a browser", Text(Plain()), StringComparison.Ordinal);
        Assert.Equal(Plain(), Plain());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AFileThatNoRegisterKeepsHasNoDateAndOneThatIsKeptHasThatOfItsReceipt(bool isPlain)
    {
        var unkept = PublishedStatement.OfRecord(new StatementBuilder("The mayor said: “The quay is closed.”").Build());
        using var without = PdfDocument.Open(isPlain ? Plain(unkept) : PublishedDesk.Written(unkept, "pdf"));
        Assert.Null(without.Information.CreationDate);
        Assert.Null(without.Information.ModifiedDate);
        Assert.NotEmpty(without.GetPages());
        using var with = PdfDocument.Open(isPlain ? Plain() : PublishedDesk.Written(Declaration, "pdf"));
        Assert.Equal(Declaration.ReceivedAt!.Value.UtcDateTime.ToString("yyyyMMddHHmmss"), with.Information.CreationDate![2..16]);
    }

    private byte[] Plain(PublishedStatement? statement = null)
    {
        using var stream = new MemoryStream();
        PlainPdf.Write(statement ?? Declaration, stream);
        return stream.ToArray();
    }

    private static string Text(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
        {
            text.AppendJoin(' ', page.GetWords().Select(w => w.Text)).Append(' ');
        }

        return text.ToString();
    }
}
