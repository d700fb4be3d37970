using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// The dossier of a statement for readers: one HTML file that asks nothing of any other host, with the text and its claims, who says them
/// of whom on what source, a ledger a person, the signatories, and what does not add up. All text of the record is encoded; the page works
/// without script. Thread-safe.
/// </summary>
public static partial class HtmlDossier
{
    private static readonly string Style = HtmlPage.Resource("dossier.css");
    private static readonly string Script = HtmlPage.Resource("dossier.js");

    /// <summary>Writes the dossier as UTF-8; the stream stays open.</summary>
    /// <param name="record">The record; with <see cref="DossierOptions.ProtectPrivatePersons"/> names are turned into initials first.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null for <see cref="DossierOptions.Default"/>.</param>
    public static void Write(StatementRecord record, Stream stream, DossierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(stream);
        Write(
            new DossierView((options ?? DossierOptions.Default).ProtectPrivatePersons ? PrivatePersons.Protect(record) : record),
            null,
            stream
        );
    }

    /// <summary>Writes the dossier of a published statement, with what people found and what those accused say; the stream stays open.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        var view = new DossierView(statement.Record, number: statement.Number)
        {
            Beside = (html, claim) => HtmlJudgement.WriteNote(html, statement, statement.Of(claim)!, "#found-"),
        };
        Write(view, statement, stream);
    }

    private static void Write(DossierView view, PublishedStatement? statement, Stream stream)
    {
        using var html = new HtmlWriter(stream);
        WriteHead(html, view);
        WriteOpening(html, view);
        WriteContents(html, view);
        html.Write("<main id=\"main\">");
        WriteEvidence(html, view);
        WriteText(html, view);
        if (statement is not null)
        {
            HtmlJudgement.WriteSection(html, statement);
        }

        WriteLedger(html, view);
        WriteSignatories(html, view);
        WriteLeads(html, view);
        WriteChecks(html, view);
        WriteFigures(html, view);
        WriteNotes(html, view);
        html.Write("</main>");
        WriteSource(html, view);
        HtmlPage.End(html, Script);
    }

    private static void WriteHead(HtmlWriter html, DossierView view) =>
        HtmlPage.Begin(
            html,
            $"“{view.Title}”, said by {view.Speakers}: dossier",
            Style + FilterStyle(view),
            Script,
            "<a class=\"skip\" href=\"#text\">Skip to the text</a>"
        );
}
