using Rejoinder.Reading.Checks;
using Rejoinder.Reading.Figures;
using Rejoinder.Reading.Flags;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Structure;
using Rejoinder.Reading.Terms;

namespace Rejoinder.Reading;

/// <summary>
/// The front door: bytes of a public statement to its record. Reads like the data's way: document, outline, sentences, mentions, claims,
/// figures, checks. Thread-safe; make one and share it.
/// </summary>
/// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
public sealed class Reader(ReadingOptions? options = null)
{
    private readonly ReadingOptions _options = options ?? ReadingOptions.Default;

    /// <summary>Reads a statement.</summary>
    /// <param name="bytes">The statement as it arrived, in any supported format.</param>
    /// <param name="name">File name or address.</param>
    /// <param name="cancellation">Stops the reading; <see cref="OperationCanceledException"/> is thrown then.</param>
    /// <returns>The record, or why the bytes could not be read.</returns>
    public ReadingResult<StatementRecord> Read(byte[] bytes, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        var intake = DocumentIntake.Open(bytes, name);
        if (intake.Value is not { } document)
        {
            return intake.Failure!;
        }

        var outline = OutlineFinder.Find(document);
        var sentences = SentenceSplitter.Split(document);
        cancellation.ThrowIfCancellationRequested();
        var dates = DateFinder.Find(document, FigureSpans.OfDates(document, outline), outline.Issued);
        var amounts = AmountFinder.Find(document, FigureSpans.OfAmounts(document, outline), dates);
        var checks = CheckFinder.Find(new CheckMaterial(document, outline, sentences, amounts, dates, []));
        var terms = TermFinder.Find(document, outline, sentences);
        var points = new CodePoints(document.Text);
        return new StatementRecord
        {
            Source = document.Source,
            Text = document.Text,
            Claims =
            [
                .. sentences.Select(
                    (s, i) =>
                        new Claim(
                            $"c{i + 1}",
                            points.Quote(s.Span),
                            ClaimKind.Factual,
                            new(Attribution.Declarants, null),
                            [],
                            null,
                            [.. FlagFinder.Find(document, s.Span).Select(f => new Flag(f.Name, points.Quote(f.Span)))],
                            null
                        )
                        {
                            KindCue = "",
                        }
                ),
            ],
            Terms = [.. terms.Select(t => new Term(t.Name, t.Status, points.Quote(t.Span)))],
            Amounts = [.. amounts.Select(a => new Amount(points.Quote(a.Span), a.Value, a.Unit))],
            Dates = [.. dates.Select(d => new DateMention(points.Quote(d.Span), d.Iso))],
            Checks = [.. checks.Select(c => new Check(c.Name, c.Message, [.. c.Spans.Select(points.Quote)]))],
            Notes = _options.UseEncoder ? document.Notes : document.Notes.Add("Read without the sentence encoder."),
        };
    }
}
