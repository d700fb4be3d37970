using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>A name in the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Element">How Akoma Ntoso calls what it names: person, organization, location, role.</param>
/// <param name="Reference">What it refers to.</param>
internal sealed record NameMark(TextSpan Span, string Element, string Reference);

/// <summary>A signature in the text.</summary>
internal sealed record SignatureMark(TextSpan Span, string? Reference);

/// <summary>What the text is marked with, each list in order of place; names overlap no other name and cross no signature's edge.</summary>
internal sealed class TextMarks
{
    public TextMarks(PublishedStatement statement, References references)
    {
        var record = statement.Record;
        var positions = new TextPositions(record.Text);
        Claims =
        [
            .. statement.Claims.Select(c => (positions.Of(c.Quote), c)).OrderBy(c => c.Item1.Start).ThenByDescending(c => c.Item1.End),
        ];
        Signatures = Apart(record.Signatories.Select(s => new SignatureMark(positions.Of(s.Quote), references.To(s.Name))), s => s.Span);
        var named = record
            .Parties.SelectMany(p => p.Mentions.Select(m => Name(positions.Of(m), p.Kind, references.To(p.Name))))
            .Concat(record.Signatories.SelectMany(s => Parts(record.Text, positions.Of(s.Quote), s, references)))
            .Concat(record.Declarants.SelectMany(d => Parts(record.Text, positions.Of(d.Quote), d, references)))
            .OfType<NameMark>();
        Names = Apart(named.Where(n => !Signatures.Exists(s => Crosses(s.Span, n.Span))), n => n.Span);
    }

    public List<(TextSpan Span, KeptClaim Claim)> Claims { get; }

    public List<SignatureMark> Signatures { get; }

    public List<NameMark> Names { get; }

    private static IEnumerable<NameMark?> Parts(string text, TextSpan quote, Signatory s, References references) =>
        [Within(text, quote, s.Name, Word(s.Kind), references.To(s.Name)), Within(text, quote, s.Role, "role", references.ToRole(s.Role))];

    private static IEnumerable<NameMark?> Parts(string text, TextSpan quote, Declarant d, References references) =>
        [Within(text, quote, d.Name, Word(d.Kind), references.To(d.Name)), Within(text, quote, d.Role, "role", references.ToRole(d.Role))];

    private static NameMark? Within(string text, TextSpan quote, string? words, string element, string? reference)
    {
        if (string.IsNullOrEmpty(words) || reference is null)
        {
            return null;
        }

        var at = text.IndexOf(words, quote.Start, quote.Length, StringComparison.Ordinal);
        return at < 0 ? null : new NameMark(new TextSpan(at, at + words.Length), element, reference);
    }

    private static NameMark? Name(TextSpan span, PartyKind kind, string? reference) =>
        reference is null ? null : new NameMark(span, Word(kind), reference);

    private static string Word(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => "person",
            PartyKind.Place => "location",
            _ => "organization",
        };

    private static bool Crosses(TextSpan one, TextSpan other) =>
        (one.Start < other.Start && other.Start < one.End && one.End < other.End)
        || (other.Start < one.Start && one.Start < other.End && other.End < one.End);

    // The longer of two at one place, the earlier of two that overlap.
    private static List<T> Apart<T>(IEnumerable<T> marks, Func<T, TextSpan> span)
    {
        var apart = new List<T>();
        var end = 0;
        foreach (var mark in marks.OrderBy(m => span(m).Start).ThenByDescending(m => span(m).End))
        {
            if (span(mark).Start >= end && span(mark).Length > 0)
            {
                apart.Add(mark);
                end = span(mark).End;
            }
        }

        return apart;
    }
}
