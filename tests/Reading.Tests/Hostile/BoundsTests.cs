using System.Text;
using Rejoinder.Reading.Intake;
using Xunit;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>What lies beyond a bound is refused in words, or read another way; what lies within it is read.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData("a.txt", "a\n", 400_001, "lines or paragraphs")]
    [InlineData("a.txt", "abcdefghi ", 550_001, "characters")]
    [InlineData("a.html", "<div>a", 1_001, "nests deeper")]
    [InlineData("a.html", "<p>a</p>", 400_001, "more elements")]
    [InlineData("a.eml", "--x\n\na\n", 10_001, "more parts")]
    public void WhatIsBeyondABoundIsRefused(string name, string part, int times, string says)
    {
        var failure = DocumentIntake.Open(Bytes(name, part, times), name).Failure;
        Assert.NotNull(failure);
        Assert.Contains(says, failure.What, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Remedy);
    }

    [Theory]
    [InlineData("a.txt", "The river ran.\n", 300_000)]
    [InlineData("a.html", "<div>a", 300)]
    [InlineData("a.html", "<p>The river <br> ran", 190_000)]
    [InlineData("a.html", "<script>'<div>'</script><p>a", 2_000)]
    [InlineData("a.eml", "--x\n\na\n", 1_000)]
    public void WhatIsWithinABoundIsRead(string name, string part, int times) =>
        Assert.NotNull(DocumentIntake.Open(Bytes(name, part, times), name).Value);

    [Theory]
    [InlineData("[a](", 20_001)]
    [InlineData("<div>\n\n", 20_001)]
    [InlineData("[a]: b\n", 20_001)]
    [InlineData("||", 200_001)]
    public void MarkdownWithMoreMarksThanAnyTextIsReadAsPlainText(string part, int times)
    {
        var bytes = Encoding.UTF8.GetBytes("We ask.\n\n" + string.Concat(Enumerable.Repeat(part, times)));
        var document = DocumentIntake.Open(bytes, "a.md").Value!;
        Assert.Contains(IntakeMessages.MarkdownAsPlain, document.Notes);
        Assert.StartsWith("We ask.", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The. ", 200_001, false)]
    [InlineData("\u4e2d\u6587\u3002", 200_001, false)]
    [InlineData("The. ", 199_999, true)]
    [InlineData("The quay is closed. ", 200_001, true)]
    public void ATextWithMoreEndsOfSentencesThanAnyIsRefused(string sentence, int times, bool isRead)
    {
        var result = DocumentIntake.Open(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(sentence, times))), "a.txt");
        Assert.Equal(isRead, result.Value is not null);
        Assert.Equal(isRead ? null : IntakeMessages.TooManySentences, result.Failure);
    }

    [Fact]
    public void AWideTableOfShortRowsIsNotFilledUp()
    {
        var wide = Enumerable.Repeat("|a", 2_000);
        var table =
            string.Concat(wide) + "|\n" + string.Concat(wide.Select(_ => "|-")) + "|\n" + string.Concat(Enumerable.Repeat("|b\n", 2_000));
        Assert.Contains(IntakeMessages.MarkdownAsPlain, DocumentIntake.Open(Encoding.UTF8.GetBytes(table), "a.md").Value!.Notes);
    }

    [Fact]
    public void AMailWithALargeAttachmentIsRead()
    {
        var head = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nWe ask.\n--x\n";
        var attachment =
            "Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\n";
        var bytes = Encoding.UTF8.GetBytes(
            head + attachment + string.Concat(Enumerable.Repeat("QUJDQUJDQUJDQUJDQUJD\n", 400_000)) + "--x--\n"
        );
        Assert.True(bytes.Length > IntakeLimits.Characters);
        Assert.Contains("We ask.", DocumentIntake.Open(bytes, "a.eml").Value!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void DrawingsThatDrawThemselvesComeToAnEnd()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
            "<</Length 5>>stream\n/A Do\nendstream",
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R/B 5 0 R>>>>/Length 16>>stream\n/A Do /B Do     \nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(string.Create(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n"));
        }

        var start = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n").AppendJoin("", places.Select(p => $"{p:D10} 00000 n \n"));
        pdf.Append(string.Create(null, $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF"));
        Assert.NotNull(DocumentIntake.Open(Encoding.Latin1.GetBytes(pdf.ToString()), "a.pdf").Failure);
    }

    private static byte[] Bytes(string name, string part, int times)
    {
        var head = name switch
        {
            "a.html" => "<html><body>",
            "a.eml" => "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n",
            _ => "",
        };
        return Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, times)));
    }
}
