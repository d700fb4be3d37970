using System.Security.Cryptography;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// The dossier of a statement for readers: one HTML file that asks nothing of any other host, with the text and its claims, who says them
/// of whom on what source, a ledger a person, the signatories, and what does not add up. All text of the record is encoded; the page works
/// without script. Thread-safe.
/// </summary>
public static partial class HtmlDossier
{
    private static readonly string Style = Resource("dossier.css");
    private static readonly string Script = Resource("dossier.js");

    /// <summary>Writes the dossier as UTF-8; the stream stays open.</summary>
    /// <param name="record">The record; with <see cref="DossierOptions.ProtectPrivatePersons"/> names are turned into initials first.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null for <see cref="DossierOptions.Default"/>.</param>
    public static void Write(StatementRecord record, Stream stream, DossierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(stream);
        var view = new DossierView((options ?? DossierOptions.Default).ProtectPrivatePersons ? PrivatePersons.Protect(record) : record);
        using var html = new HtmlWriter(stream);
        WriteHead(html, view);
        WriteOpening(html, view);
        WriteContents(html, view);
        html.Write("<main id=\"main\">");
        WriteEvidence(html, view);
        WriteText(html, view);
        WriteLedger(html, view);
        WriteSignatories(html, view);
        WriteLeads(html, view);
        WriteChecks(html, view);
        WriteFigures(html, view);
        WriteNotes(html, view);
        html.Write("</main>");
        WriteSource(html, view);
        html.Write("<script>");
        html.WriteTrusted(Script);
        html.Write("</script></body></html>\n");
    }

    // The policy names what may run by its hash, so that nothing that came with the text ever could.
    private static void WriteHead(HtmlWriter html, DossierView view)
    {
        var style = Style + FilterStyle(view);
        html.Write(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\""
        );
        html.WriteTrusted(
            $"default-src 'none'; style-src 'sha256-{Hash(style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'"
        );
        html.Write("\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Write("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">");
        html.Write("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"generator\" content=\"Rejoinder\">");
        html.Write($"<title>“{view.Title}”, said by {view.Speakers}: dossier</title><style>");
        html.WriteTrusted(style);
        html.Write("</style></head><body><a class=\"skip\" href=\"#text\">Skip to the text</a>");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlDossier).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
