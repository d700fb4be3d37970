using System.Diagnostics;
using System.Text;
using CsCheck;
using Rejoinder.Reading.Intake;
using Xunit;

namespace Rejoinder.Reading.Tests.Intake;

public sealed class IntakeProperties
{
    private static readonly Gen<string> Name = Gen.Int[0, 5].Select(i => new[] { "a.txt", "a.md", "a.html", "a.php", "a.eml", "a" }[i]);

    private static readonly byte[][] Sound =
    [
        Encoding.UTF8.GetBytes(
            "---\ntitle: A plea\n---\n# We ask\n\n> quoted [words](https://x.example) <b>e\u0301</b>\n\n| a | b |\n|---|---|\n| 1 | |\n\n1. x\n"
        ),
        Encoding.UTF8.GetBytes(
            "<html><body><h1>Plea</h1><table><tr><td>a<br><td></tr></table><ul><li>x<li><p>y</ul><a href=x><p>z</p></a></body></html>"
        ),
        Encoding.UTF8.GetBytes("From: a@x.example\nSubject: Plea\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>We ask.</p>\n"),
        DocumentIntakeTests.Pdf(["We ask the council.", "1. For an answer"], 2),
        DocumentIntakeTests.Zip(
            ("word/document.xml", "<d><body><p><r><t>We ask.</t></r></p><tr><tc><p><r><t>a</t></r></p></tc></tr></body></d>")
        ),
        DocumentIntakeTests.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<o:c xmlns:o='o' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><t:p>We ask.</t:p></o:body></o:c>"
            )
        ),
    ];

    [Fact]
    public void ArbitraryBytesNeverThrow() => Gen.Select(Gen.Byte.Array[0, 300], Name).Sample(Holds, iter: 200);

    [Fact]
    public void ArbitraryTextsGiveSoundDocuments() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String[Gen.Int[0, 13].Select(i => "a \n#>|-[](\u0301<1."[i])]), Name)
            .Sample((text, name) => Holds(Encoding.UTF8.GetBytes(text), name), iter: 300);

    [Fact]
    public void MutatedDocumentsNeverThrow() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 2], Name)
            .Sample((which, at, value, how, name) => Holds(Mutate(Sound[which], at, value, how), name), iter: 200);

    [Fact]
    public void FiveMegabytesAreReadInSeconds()
    {
        var words = new StringBuilder();
        while (words.Length < 5_000_000)
        {
            words.Append("The members of the club have asked for an answer\nand have been given none.\n\n");
        }

        var watch = Stopwatch.StartNew();
        Assert.NotNull(DocumentIntake.Open(Encoding.UTF8.GetBytes(words.ToString()), "a.txt").Value);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static byte[] Mutate(byte[] sound, int at, byte value, int how)
    {
        at %= sound.Length;
        byte[] copy = [.. sound];
        copy[at] = value;
        return how switch
        {
            0 => copy,
            1 => sound[..at],
            _ => [.. sound[..at], .. sound[(at / 2)..]],
        };
    }

    private static void Holds(byte[] bytes, string name)
    {
        var result = DocumentIntake.Open(bytes, name);
        if (result.Value is not { } document)
        {
            Assert.NotEmpty(result.Failure!.Remedy);
            return;
        }

        Assert.Equal(document.Text.Length, document.Prose.Length);
        Assert.DoesNotContain(document.Text, c => char.IsControl(c) && c != '\n');
        Assert.False(
            document
                .Text.Where(
                    (c, i) => char.IsHighSurrogate(c) && (i + 1 == document.Text.Length || !char.IsLowSurrogate(document.Text[i + 1]))
                )
                .Any()
        );
        Assert.Equal(Composition.Compose(document.Text), document.Text);
        var end = 0;
        foreach (var passage in document.Passages)
        {
            Assert.InRange(passage.Span.Start, end, passage.Span.End);
            Assert.InRange(passage.Span.End, passage.Span.Start + 1, document.Text.Length);
            Assert.All(passage.Cells, c => Assert.True(c.Start <= c.End && passage.Span.Contains(c)));
            end = passage.Span.End;
        }

        Assert.All(
            document.Links,
            l => Assert.True(l.Whole.Contains(l.Words) && l.Whole.End <= document.Text.Length && l.Words.Start <= l.Words.End)
        );
        Assert.Equal(document.Text, DocumentIntake.Open(bytes, name).Value!.Text);
    }
}
