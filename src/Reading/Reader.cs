using System.Collections.Immutable;
using Rejoinder.Reading.Checks;
using Rejoinder.Reading.Claims;
using Rejoinder.Reading.Figures;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Models;
using Rejoinder.Reading.Structure;
using Rejoinder.Reading.Terms;

namespace Rejoinder.Reading;

/// <summary>
/// The front door: bytes of a public statement to its record. Reads like the data's way: document, outline, sentences, mentions, claims,
/// figures, checks. Thread-safe; make one and share it, since it holds the encoder.
/// </summary>
/// <param name="options">How to read; null for <see cref="ReadingOptions.Default"/>.</param>
public sealed class Reader(ReadingOptions? options = null) : IDisposable
{
    private readonly SentenceModel _model = SentenceModel.Load(options ?? ReadingOptions.Default);

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
        return intake.Value is { } document ? Read(document, cancellation) : intake.Failure!;
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private StatementRecord Read(Document document, CancellationToken cancellation)
    {
        var outline = OutlineFinder.Find(document);
        var sentences = SentenceSplitter.Split(document);
        cancellation.ThrowIfCancellationRequested();

        var answers = _model.Answer(document, ReadableSentences.Of(document, outline, sentences), cancellation);
        var mentions = MentionFinder.Find(document, outline, sentences, answers.Names);
        var parties = PartyFinder.Find(document, outline, mentions);
        var references = Coreference.Resolve(document, outline, sentences, parties);
        cancellation.ThrowIfCancellationRequested();

        var points = new CodePoints(document.Text);
        var claims = ClaimFinder.Find(document, outline, answers.OfClaims, parties, references, answers.Model, points);
        var dates = DateFinder.Find(document, FigureSpans.OfDates(document, outline), outline.Issued);
        var amounts = AmountFinder.Find(document, FigureSpans.OfAmounts(document, outline), dates);
        var checks = CheckFinder.Find(
            new CheckMaterial(document, outline, sentences, amounts, dates, NamesOfPersons(document, outline, parties))
        );
        var terms = TermFinder.Find(document, outline, sentences);
        return new StatementRecord
        {
            Source = document.Source,
            Text = document.Text,
            Title = outline.Title?.Of(document.Prose),
            Kind = outline.Kind,
            Language = outline.Language,
            Issued = outline.Issued,
            Answers = outline.Answers is { } answered ? points.Quote(answered) : null,
            Addressees = [.. outline.Addressees.Select(a => new Addressee(a.Name, points.Quote(a.Span)))],
            Declarants =
            [
                .. outline.Declarants.Select(d => new Declarant(d.Name, d.Honorific, d.Role, d.Organisation, d.Kind, points.Quote(d.Span))),
            ],
            Signatories = [.. outline.Signatories.Select(s => SignatoryOf(s, points))],
            UnnamedSignatories = outline.UnnamedSignatories,
            Parties = [.. parties.Select(p => new Party(p.Id, p.Name, p.Kind, [.. p.Mentions.Select(points.Quote)]))],
            Claims = claims,
            Terms = [.. terms.Select(t => new Term(t.Name, t.Status, points.Quote(t.Span)))],
            Amounts = [.. amounts.Select(a => new Amount(points.Quote(a.Span), a.Value, a.Unit))],
            Dates = [.. dates.Select(d => new DateMention(points.Quote(d.Span), d.Iso))],
            Checks = [.. checks.Select(c => new Check(c.Name, c.Message, [.. c.Spans.Select(points.Quote)]))],
            Notes = [.. document.Notes, .. outline.Notes, .. answers.Notes],
        };
    }

    private static ImmutableArray<(string Name, TextSpan Span)> NamesOfPersons(
        Document document,
        Outline outline,
        ImmutableArray<PartyFound> parties
    ) =>
        [
            .. parties
                .Where(p => p.Kind is PartyKind.Person)
                .SelectMany(p => p.Mentions)
                .Concat(outline.Signatories.Where(s => s.Kind is PartyKind.Person).Select(s => s.NameSpan))
                .Distinct()
                .OrderBy(s => s.Start)
                .Select(s => (string.Join(' ', s.Of(document.Prose).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), s)),
        ];

    private static Signatory SignatoryOf(SignatureEntry entry, CodePoints points) =>
        new(
            entry.Ordinal,
            entry.Honorific,
            entry.Name,
            entry.Role,
            entry.Organisation,
            entry.Country,
            entry.Group,
            entry.Kind,
            entry.Signs,
            points.Quote(entry.Span)
        );
}
