using System.Text;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Imports;
using Xunit;

namespace Rejoinder.Register.Tests.Imports;

/// <summary>Files of others, made up.</summary>
internal static class Taking
{
    /// <summary>A ClaimReview as a publisher puts it on a page.</summary>
    public static string Review(string words, string rating = "Mostly false", string? url = null, string speaker = "Odo Harrowgate")
    {
        var address = url ?? "https://checks.example/" + words.Length;
        return $$$"""
                {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"{{{words}}}","url":"{{{address}}}",
                """.Trim()
            + $$$"""
                "datePublished":"2026-03-04T10:00:00Z","author":{"@type":"Organization","name":"Harbour Checks","url":"https://checks.example"},
                """.Trim()
            + $$$"""
                "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"{{{speaker}}}"},"datePublished":"2026-02-01"},
                """.Trim()
            + $$$"""
                "reviewRating":{"@type":"Rating","ratingValue":2,"bestRating":5,"worstRating":1,"alternateName":"{{{rating}}}"} }
                """.Trim();
    }

    /// <summary>A W3C annotation of words.</summary>
    public static string Annotation(
        string id,
        string source,
        string exact,
        string? kind = "allegation",
        string prefix = "",
        string suffix = "",
        int? start = null
    )
    {
        var body = kind is null ? "" : $$$""","body":{"type":"TextualBody","purpose":"tagging","value":"{{{kind}}}"}""";
        var quote = $$$"""{"type":"TextQuoteSelector","exact":"{{{exact}}}","prefix":"{{{prefix}}}","suffix":"{{{suffix}}}"}""";
        var position = start is { } at ? $$$""",{"type":"TextPositionSelector","start":{{{at}}},"end":{{{at + exact.Length}}} }""" : "";
        return $$$"""{"@context":"http://www.w3.org/ns/anno.jsonld","id":"{{{id}}}","type":"Annotation"{{{body}}},"target":{"source":"{{{source}}}","selector":[{{{quote}}}{{{position}}}]} }""";
    }

    public static ImportRun Take(
        this Desk desk,
        string file,
        ImportForm form = ImportForm.ClaimReview,
        Func<ImportRequest, ImportRequest>? more = null,
        Account? by = null,
        Action<ImportRun>? progress = null,
        CancellationTokenSource? stop = null
    ) =>
        desk.Register.Imports.Take(
            new MemoryStream(Encoding.UTF8.GetBytes(file)),
            more is null ? new ImportRequest(form, "theirs") : more(new ImportRequest(form, "theirs")),
            by ?? desk.Analyst,
            progress,
            stop?.Token ?? TestContext.Current.CancellationToken
        );

    public static (long Taken, long Updated, long Known, long Skipped) Counts(this ImportRun run) =>
        (run.Taken, run.Updated, run.Known, run.Skipped);
}
