using System.IO.Compression;
using System.Text;
using Rejoinder.Reading.Intake;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Rejoinder.Reading.Tests.Intake;

public sealed class DocumentIntakeTests
{
    [Theory]
    [InlineData("windows-1251", "Мы, нижеподписавшиеся, требуем ответа на наше открытое письмо. Оно было отправлено весной.")]
    [InlineData("koi8-r", "Мы, нижеподписавшиеся, требуем ответа на наше открытое письмо. Оно было отправлено весной.")]
    [InlineData("shift_jis", "私たちは次のことを要求します。この手紙に答えてください。春に送られました。")]
    [InlineData("utf-16", "We ask for an answer.")]
    [InlineData("utf-16BE", "We ask for an answer, and we ask for it soon.")]
    [InlineData("utf-8", "Nous demandons une réponse.")]
    public void TextIsReadInWhateverCharacterSet(string charset, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(words, Read(Encoding.GetEncoding(charset).GetBytes(words), "a.txt").Text);
    }

    [Fact]
    public void DecomposedLettersAreComposedAndTheirSpansFollow()
    {
        var document = Read("Rene\u0301 wrote.\n\nSo did Zoe\u0308.", "a.txt");
        Assert.Equal("Ren\u00e9 wrote.\n\nSo did Zo\u00eb.", document.Text);
        Assert.Equal("So did Zo\u00eb.", document.Passages[1].Span.Of(document.Text));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n ", "empty")]
    [InlineData("PK\u0003\u0004broken", "damaged")]
    [InlineData("{\\rtf1 x}", "RTF")]
    [InlineData("%PDF-1.7 and no more", "damaged")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007", "neither text")]
    public void WhatCannotBeReadIsSaidWithARemedy(string content, string says)
    {
        var failure = DocumentIntake.Open(Encoding.Latin1.GetBytes(content), "a").Failure;
        Assert.NotNull(failure);
        Assert.Contains(says, failure.What, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Remedy);
    }

    [Fact]
    public void ACategoryLineAndARepeatedTitleAreDroppedFromPlainText()
    {
        var document = Read(
            "News\n\nReply of the Lakeside clubs to the Assembly\n\nNews\nReply of the Lakeside clubs to the Assembly\n\nWe object.",
            "a.txt"
        );
        Assert.Equal("Reply of the Lakeside clubs to the Assembly\n\nWe object.", document.Text);
        Assert.Equal(2, document.Notes.Distinct().Count());
    }

    [Fact]
    public void AnAddressKeepsItsLinesAndWrappedProseIsJoined()
    {
        var document = Read(
            "Lakeside Club\n12 Shore Road\nMidtown\n\nThe members of the club have asked the council three times for the\nminutes of its meeting in May and have been given no answer to any\nof their letters so far.",
            "a.txt"
        );
        Assert.Equal("Lakeside Club\n12 Shore Road\nMidtown", document.Passages[0].Span.Of(document.Text));
        Assert.DoesNotContain('\n', document.Passages[1].Span.Of(document.Text));
    }

    [Fact]
    public void InitialsAtTheHeadOfALineAreNoListNumber() =>
        Assert.Equal(PassageKind.Paragraph, Read("J. R. Hale wrote the letter.", "a.txt").Passages[0].Kind);

    [Theory]
    [InlineData("---\ntitle: A plea\nlayout: post\n---\nWe ask.", "A plea\n\nWe ask.")]
    [InlineData("+++\ntitle = \"A plea\"\n+++\nWe ask.", "A plea\n\nWe ask.")]
    [InlineData("We ask {% include x %}again.", "We ask again.")]
    [InlineData("See [the report][r].\n\n[r]: https://x.example/", "See [the report][r].")]
    [InlineData("1. One\n2. Two", "1. One\n2. Two")]
    [InlineData("<!-- hidden -->\n\nSeen.", "Seen.")]
    public void MarkdownIsReadAsItsPageShowsIt(string markdown, string text) => Assert.Equal(text, Read(markdown, "a.md").Text);

    [Fact]
    public void APageIsReadWithoutItsFurniture()
    {
        var document = Read(
            "<!doctype html><html lang=en><head><title>Our plea | Club</title></head><body><nav><a href=/>Home</a></nav>"
                + "<div class='cookie-banner'>We use cookies.</div><main><h1>Our plea</h1><p>We ask the council for an answer to our letter of May.</p>"
                + "<ol start=3><li>First<li>Second</ol><p style='display: none'>Hidden</p></main><footer>Club 2031</footer></body></html>",
            "a"
        );
        Assert.Equal("Our plea\n\nWe ask the council for an answer to our letter of May.\n\n3. First\n4. Second", document.Text);
        Assert.Equal(PassageKind.Title, document.Passages[0].Kind);
        Assert.Contains(document.Notes, n => n.Contains("cookie", StringComparison.Ordinal));
    }

    [Fact]
    public void AMailHasItsSubjectAsTitle()
    {
        var document = Read(
            "From: Ann <ann@x.example>\r\nSubject: Our plea\r\nMIME-Version: 1.0\r\nDate: Mon, 5 May 2031 10:00:00 +0000\r\n\r\nWe ask.\r\n",
            "a"
        );
        Assert.Equal(PassageKind.Title, document.Passages[0].Kind);
        Assert.Equal("We ask.", document.Passages[^1].Span.Of(document.Text));
    }

    [Fact]
    public void AMailsFooterIsNoPartOfTheStatement()
    {
        var document = Read(
            "From: Ann <ann@x.example>\r\nSubject: Our plea\r\nMIME-Version: 1.0\r\nDate: Mon, 5 May 2031 10:00:00 +0000\r\n\r\nWe ask.\r\n\r\n-- \r\nConfidential: delete after reading.\r\n",
            "a"
        );
        Assert.DoesNotContain("Confidential", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Notes, n => n.Contains("footer", StringComparison.Ordinal));
    }

    [Fact]
    public void AnOfficeDocumentIsReadWithItsHeadingsAndTables()
    {
        const string Body =
            "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Plea</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>ask.</w:t></w:r></w:ins></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ann</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Club</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
        var document = Read(Zip(("word/document.xml", Body)), "a");
        Assert.Equal("Plea\n\nWe ask.\n\nAnn | Club", document.Text);
        Assert.Equal(PassageKind.Heading, document.Passages[0].Kind);
    }

    [Fact]
    public void AnXmlPartWithADocumentTypeIsRefused() =>
        Assert.NotNull(DocumentIntake.Open(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")), "a").Failure);

    [Fact]
    public void APdfIsReadWithoutItsPageNumbersAndHyphens()
    {
        var document = Read(Pdf(["The members of the club have asked the coun-", "cil for an answer to the letter sent in May."], 2), "a");
        Assert.Contains("council for an answer", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Notes, n => n.Contains("page numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void AScanIsToldWithItsRemedy() =>
        Assert.Contains("OCR", DocumentIntake.Open(Pdf([], 2, numbered: false), "a").Failure!.Remedy, StringComparison.Ordinal);

    internal static byte[] Pdf(string[] lines, int pages, bool numbered = true)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var page = 1; page <= pages; page++)
        {
            var sheet = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
            {
                sheet.AddText(lines[i], 11, new(70, 700 - (i * 14)), font);
            }

            if (numbered)
            {
                sheet.AddText($"{page}", 11, new(290, 40), font);
            }
        }

        return builder.Build();
    }

    internal static byte[] Zip(params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static Document Read(string content, string name) => Read(Encoding.UTF8.GetBytes(content), name);

    private static Document Read(byte[] bytes, string name)
    {
        var result = DocumentIntake.Open(bytes, name);
        Assert.True(result.Value is not null, result.Failure?.ToString());
        return result.Value!;
    }

    [Fact]
    public void ATitleFoldedOverLinesOfFrontMatterIsOneAndItsEscapesAreUndone() =>
        Assert.Equal(
            "Joint Statement of Iceland and the Isle’s Clubs on Tides",
            DocumentIntake
                .Open(
                    Encoding.UTF8.GetBytes(
                        "---\ntitle: \"Joint Statement of\\_Iceland and\\\n  \\ the Isle\\u2019s Clubs\n  on Tides\"\ndate: '2031-05-04'\n---\n\nThe sluice is open.\n"
                    ),
                    "page.md"
                )
                .Value!.Metadata.Title
        );
}
