using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Structure;

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
        var roles = document.Passages.Zip(outline.Roles).ToDictionary(p => p.First.Span, p => p.Second);
        var sentences = SentenceSplitter
            .Split(document)
            .Where(s => roles[s.Passage.Span] == PassageRole.Body && s.Passage.Kind != PassageKind.Heading)
            .ToList();
        cancellation.ThrowIfCancellationRequested();
        var points = new CodePoints(document.Text);
        return new StatementRecord
        {
            Source = document.Source,
            Text = document.Text,
            Title = outline.Title?.Of(document.Prose),
            Kind = outline.Kind,
            Language = outline.Language,
            Issued = outline.Issued,
            Answers = outline.Answers is { } answers ? points.Quote(answers) : null,
            Addressees = [.. outline.Addressees.Select(a => new Addressee(a.Name, points.Quote(a.Span)))],
            Declarants =
            [
                .. outline.Declarants.Select(d => new Declarant(d.Name, d.Honorific, d.Role, d.Organisation, d.Kind, points.Quote(d.Span))),
            ],
            Signatories =
            [
                .. outline.Signatories.Select(s => new Signatory(
                    s.Ordinal,
                    s.Honorific,
                    s.Name,
                    s.Role,
                    s.Organisation,
                    s.Country,
                    s.Group,
                    s.Kind,
                    s.Signs,
                    points.Quote(s.Span)
                )),
            ],
            UnnamedSignatories = outline.UnnamedSignatories,
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
                            [],
                            null
                        )
                        {
                            KindCue = "",
                        }
                ),
            ],
            Notes = _options.UseEncoder ? document.Notes.AddRange(outline.Notes) : document.Notes.AddRange(outline.Notes).Add("Read without the sentence encoder."),
        };
    }
}
