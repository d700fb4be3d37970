using System.Collections.Immutable;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// The parts of a dossier as encoded markup, for pages that set other things beside them. They carry no style and no script:
/// <see cref="Style"/> has the rules. All text of the record is encoded. Immutable, thread-safe.
/// </summary>
public sealed class StatementParts
{
    private readonly DossierView _view;

    /// <summary>Ties the threads of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">What number a claim is called by; null: its place among all.</param>
    /// <param name="isShown">Whether a claim is marked; null: all are.</param>
    public StatementParts(StatementRecord record, Func<Claim, int>? number = null, Func<Claim, bool>? isShown = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        _view = new DossierView(record);
        Rows = StatementRows.Of(record, number, isShown);
    }

    /// <summary>The rules that the parts are styled by.</summary>
    public static string Style { get; } = HtmlPage.Resource("dossier.css");

    /// <summary>The title as worded, or what stands for it.</summary>
    public string Title => _view.Title;

    /// <summary>Who speaks, in a few words.</summary>
    public string Speakers => _view.Speakers;

    /// <summary>The text, a block a row, with the claims that begin in each.</summary>
    public ImmutableArray<StatementRow> Rows { get; }

    /// <summary>How many claims of which kind, on what source: a section.</summary>
    public string EvidenceMap() => Made(html => HtmlDossier.WriteEvidence(html, _view));

    /// <summary>Tables of signatories with charts: a section, empty where nobody signs.</summary>
    public string Signatories() => Made(html => HtmlDossier.WriteSignatories(html, _view));

    /// <summary>What does not add up: a section, empty where nothing was found.</summary>
    public string Checks() => Made(html => HtmlDossier.WriteChecks(html, _view));

    /// <summary>Terms, amounts and dates: a section, empty where there are none.</summary>
    public string Figures() => Made(html => HtmlDossier.WriteFigures(html, _view));

    /// <summary>What reading had to forgive: a section, empty where nothing.</summary>
    public string Notes() => Made(html => HtmlDossier.WriteNotes(html, _view));

    internal static string Made(Action<HtmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var html = new HtmlWriter(stream))
        {
            write(html);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
