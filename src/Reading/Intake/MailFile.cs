using MimeKit;

namespace Rejoinder.Reading.Intake;

/// <summary>Reads a mail: subject as title; date, sender and addressees as metadata; the plain text part, or the HTML part where there is none.</summary>
internal static class MailFile
{
    public const string MediaType = "message/rfc822";

    private const int LongestFooter = 20;

    public static ReadingResult<Document> Read(byte[] bytes, Source source) => ParserBoundary.Run("mail", () => Build(bytes, source));

    private static Document Build(byte[] bytes, Source source)
    {
        MailShape.Check(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        using var mail = new MimeParser(new ParserOptions { MaxMimeDepth = 32 }, stream).ParseMessage();
        var builder = new DocumentBuilder();
        Head(builder, PassageKind.Title, null, mail.Subject);
        var date = mail.Headers[HeaderId.Date]?.Trim();
        Head(builder, PassageKind.Metadata, "date", date);
        Head(builder, PassageKind.Metadata, "from", mail.From.ToString());
        Head(builder, PassageKind.Metadata, "to", mail.To.ToString());
        Head(builder, PassageKind.Metadata, "cc", mail.Cc.ToString());
        builder.End();
        if (mail.TextBody is { } text && !string.IsNullOrWhiteSpace(text))
        {
            Bound(text);
            List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n')];

            // RFC 3676, section 4.3: "-- " alone on a line begins the sender's footer, which is no part of the statement.
            var footer = lines.FindLastIndex(l => l == "-- ");
            if (footer > 0 && lines.Count - footer <= LongestFooter)
            {
                lines.RemoveRange(footer, lines.Count - footer);
                builder.Note(IntakeMessages.MailFooter);
            }

            PlainText.Write([.. lines.Select(l => l.TrimEnd())], builder);
        }
        else if (mail.HtmlBody is { } html)
        {
            Bound(html);
            HtmlPage.Write(html, builder);
        }

        var attachments = mail.Attachments.Take(100).Select(a => a.ContentDisposition?.FileName ?? a.ContentType.MimeType).ToList();
        if (attachments.Count > 0)
        {
            builder.Note(IntakeMessages.Attachments(attachments));
        }

        return builder.Build(source, new DocumentMetadata(mail.Subject, date, mail.From.ToString()));
    }

    private static void Head(DocumentBuilder builder, PassageKind kind, string? key, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            builder.Begin(kind, marker: key);
            builder.Words(words);
        }
    }

    private static void Bound(string text)
    {
        if (text.Length > IntakeLimits.Characters)
        {
            throw new IntakeRefusal(IntakeMessages.TooLong(text.Length));
        }
    }
}
