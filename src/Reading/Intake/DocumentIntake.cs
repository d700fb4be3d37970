using System.Security.Cryptography;

namespace Rejoinder.Reading.Intake;

/// <summary>The first stage: bytes of any format to a <see cref="Document"/>. The format is found by looking at the bytes, then by the name. Thread-safe.</summary>
public static class DocumentIntake
{
    /// <summary>Reads bytes as a document.</summary>
    /// <param name="bytes">The bytes as received; hostile until proven otherwise.</param>
    /// <param name="name">File name or address; its ending helps where the bytes do not tell the format.</param>
    /// <returns>The document, or what was wrong with the bytes and what to do about it.</returns>
    public static ReadingResult<Document> Open(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.Length > IntakeLimits.Bytes)
        {
            return IntakeMessages.TooLarge(bytes.LongLength);
        }

        if (bytes.Length == 0)
        {
            return IntakeMessages.Empty;
        }

        try
        {
            var result = FormatDetector.BySignature(bytes, bytes) is { } format ? OpenFile(format, bytes, name) : OpenText(bytes, name);
            return result.Value switch
            {
                { Passages.IsEmpty: true } => IntakeMessages.NoWords,
                { } document when SentenceEnds.AreTooMany(document.Text) => IntakeMessages.TooManySentences,
                _ => result,
            };
        }
        catch (IntakeRefusal refusal)
        {
            return refusal.Failure;
        }
    }

    private static ReadingResult<Document> OpenFile(FileFormat format, byte[] bytes, string name) =>
        format switch
        {
            FileFormat.Pdf => PdfFile.Read(bytes, SourceOf(bytes, name, PdfFile.MediaType)),
            FileFormat.Docx => DocxFile.Read(bytes, SourceOf(bytes, name, DocxFile.MediaType)),
            FileFormat.Odt => OdtFile.Read(bytes, SourceOf(bytes, name, OdtFile.MediaType)),
            FileFormat.EncryptedOffice => IntakeMessages.Encrypted("Office"),
            FileFormat.OldOffice => IntakeMessages.NotRead(
                "an old Office document (.doc, .xls or .ppt)",
                "Open it in Word or LibreOffice, save it as DOCX or ODT and read that."
            ),
            FileFormat.Rtf => IntakeMessages.NotRead(
                "rich text (RTF)",
                "Open it in Word or LibreOffice, save it as DOCX or ODT and read that."
            ),
            FileFormat.Spreadsheet => IntakeMessages.NotRead(
                "a spreadsheet",
                "Save the statement's words as DOCX or plain text and read that."
            ),
            FileFormat.Presentation => IntakeMessages.NotRead(
                "a presentation",
                "Save the statement's words as PDF or plain text and read that."
            ),
            FileFormat.Archive => IntakeMessages.NotRead("an archive", "Unpack it and read the files in it."),
            FileFormat.Image => IntakeMessages.NotRead("a picture", "Run it through text recognition (OCR) and read the result."),
            FileFormat.Sound => IntakeMessages.NotRead("a recording", "Read a transcript of it."),
            FileFormat.BrokenArchive => IntakeMessages.Damaged("zip (or DOCX, ODT)", "its table of contents cannot be read."),
            _ => IntakeMessages.NotRead("a program", "Give a file that holds a statement."),
        };

    private static ReadingResult<Document> OpenText(byte[] bytes, string name)
    {
        var notes = new List<string>();
        if (CharacterSets.Decode(bytes, DeclaredCharacterSet.Of(bytes), notes) is not { } text)
        {
            return IntakeMessages.Binary(FirstOddByte(bytes));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return IntakeMessages.Empty;
        }

        var format = FormatDetector.OfText(text, name);
        // What makes a mail long is mostly attached to it and not read.
        if (format is not FileFormat.Mail && TooMuch(text) is { } refusal)
        {
            return refusal;
        }

        var result = format switch
        {
            FileFormat.Mail => MailFile.Read(bytes, SourceOf(bytes, name, MailFile.MediaType)),
            FileFormat.Php => HtmlPage.Read(PhpPage.Strip(text), SourceOf(bytes, name, PhpPage.MediaType), [IntakeMessages.PhpDropped]),
            FileFormat.Html => HtmlPage.Read(text, SourceOf(bytes, name, HtmlPage.MediaType), []),
            FileFormat.Markdown => Markdown.Read(text, SourceOf(bytes, name, Markdown.MediaType)),
            _ => PlainText.Read(text, SourceOf(bytes, name, PlainText.MediaType)),
        };
        return result.Value is { } document ? document with { Notes = [.. notes, .. document.Notes] } : result;
    }

    private static ReadingFailure? TooMuch(string text) =>
        text.Length > IntakeLimits.Characters ? IntakeMessages.TooLong(text.Length)
        : LinesWithWords(text) > IntakeLimits.Lines ? IntakeMessages.TooManyLines
        : null;

    private static int LinesWithWords(string text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += line.IsWhiteSpace() ? 0 : 1;
        }

        return lines;
    }

    private static int FirstOddByte(byte[] bytes) => Math.Max(0, Array.FindIndex(bytes, b => b < 0x20 && b is not (9 or 10 or 12 or 13)));

    private static Source SourceOf(byte[] bytes, string name, string mediaType) =>
        new(name, mediaType, bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
