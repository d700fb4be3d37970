namespace Rejoinder.Publishing.Pdf;

/// <summary>A paragraph of the plain layout.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Size">Height of its letters in points.</param>
/// <param name="Before">Room before it.</param>
/// <param name="Indent">Room at its left.</param>
/// <param name="IsHeading">Whether a bookmark leads to it.</param>
internal sealed record PlainLine(string Words, double Size = 10, double Before = 4, double Indent = 0, bool IsHeading = false);

/// <summary>The dossier in paragraphs: the same content and order as the page, without its looks.</summary>
internal static class PlainLines
{
    public static string TitleOf(PublishedStatement statement) =>
        $"“{HtmlDossier.Shortened(statement.Head.Title, 200)}”, said by {HtmlDossier.Shortened(statement.Speakers, 200)}";

    public static IEnumerable<PlainLine> Of(PublishedStatement statement)
    {
        var record = statement.Record;
        yield return new PlainLine(TitleOf(statement), 16, 0, IsHeading: true);
        yield return new PlainLine(record.Issued is { } issued ? $"Issued {issued}" : "The text gives no date");
        yield return new PlainLine(
            "Every claim below is shown with who says it. It was found and ordered by a machine; nothing here says whether a claim is true. "
                + "Printed without a browser: a plain layout."
        );
        yield return new PlainLine("The text, as its authors wrote it", 13, 16, IsHeading: true);
        foreach (var paragraph in record.Text.Split("\n\n"))
        {
            yield return new PlainLine(paragraph, Before: 6);
        }

        yield return new PlainLine("Its claims, and who says them", 13, 16, IsHeading: true);
        foreach (var claim in statement.Claims)
        {
            var kind = ClaimWords.Of(claim.Kind).Label;
            yield return new PlainLine($"{PublishedStatement.NumberOf(claim.Code)}. {kind}, said by {statement.SpeakerOf(claim)}", 9, 8);
            yield return new PlainLine($"“{claim.Quote.Words}”", Before: 1, Indent: 14);
            yield return new PlainLine($"{Source(claim.CitesKind, claim.CitesWords)}{About(claim.About.Select(a => a.Name))}", 8, 1, 14);
            foreach (var line in Judged(statement, claim.Code))
            {
                yield return line;
            }
        }

        if (record.Signatories.Length > 0)
        {
            yield return new PlainLine("Signatories", 13, 16, IsHeading: true);
            foreach (var signatory in record.Signatories)
            {
                string?[] parts = [signatory.Honorific, signatory.Name];
                string?[] more = [signatory.Role, signatory.Organisation, signatory.Country, signatory.Group];
                yield return new PlainLine(
                    string.Join(", ", more.Prepend(string.Join(' ', parts.OfType<string>())).OfType<string>()),
                    9,
                    1
                );
            }
        }

        yield return new PlainLine("Where it comes from", 13, 16, IsHeading: true);
        yield return new PlainLine(
            $"{record.Source.Name}, {record.Source.MediaType}. SHA-256 of the bytes as received: {record.Source.Sha256}",
            8
        );
    }

    private static IEnumerable<PlainLine> Judged(PublishedStatement statement, string claim) =>
        statement
            .Findings[claim]
            .Select(f => JudgementWords.Of(f, statement.Publisher))
            .Concat(statement.Replies[claim].Select(JudgementWords.Of))
            .Select(words => new PlainLine(words, 9, 2, 14));

    private static string Source(string? kind, string? words) =>
        kind switch
        {
            null => "no source given",
            "locatable" => $"source to look up: “{words}”",
            _ => $"vague source: “{words}”",
        };

    private static string About(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? $"; about {all}" : "";
}
