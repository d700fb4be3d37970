namespace Rejoinder.Reading.Structure;

/// <summary>Finds what a statement is made of: title, date, addressees, speakers, the signature part. Thread-safe.</summary>
internal static class OutlineFinder
{
    public static Outline Find(Document document)
    {
        var lines = Line.Of(document);
        var notes = new List<string>();
        var language = LanguageFinder.Of(document.Prose, document.Metadata.Language);
        var title = TitleFinder.Find(document, lines);
        var (issued, issuedAt) = IssueDate.Find(document, lines);
        var signatures = SignatureFinder.Find(document, lines, title?.Words);
        var known = signatures.Roles;
        if (title is { } heading)
        {
            known[heading.Passage] = PassageRole.Title;
        }

        var addressees = AddresseeFinder.Find(lines, title, known).Select(a => (a.Name, Span: Anchored(document, a.Name, a.Span, title)));
        var answers = AnswersFinder.Find(document, title);
        return new Outline
        {
            Roles = RoleFinder.Find(document, known, language, notes),
            Title = title?.Span,
            Kind = TitleFinder.KindOf(
                title?.Words ?? "",
                lines.Take(60).Any(l => AddresseeFinder.IsSalutation(l.Words)),
                answers is not null
            ),
            Language = language,
            Issued = issued,
            IssuedAt = issuedAt,
            Answers = answers,
            Addressees = [.. addressees],
            Declarants =
            [
                .. DeclarantFinder
                    .Find(document, lines, title, signatures.Entries)
                    .Select(d => d with { Span = Anchored(document, d.Name, d.Span, title) }),
            ],
            Signatories = signatures.Entries,
            UnnamedSignatories = signatures.Unnamed,
            Notes = [.. notes],
        };
    }

    // Where the words at the place are not the name as read, the whole title is the place.
    private static TextSpan Anchored(Document document, string name, TextSpan span, Line? title) =>
        title is { } line && line.Span.Contains(span) && span.Of(document.Prose) != name ? line.Span : span;
}
