using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Turns the names of private persons into initials in a whole record, so that whatever is published from it cannot hold them. Private is
/// a person who neither signs, speaks nor is addressed. The new record's positions hold in its new text. Thread-safe.
/// </summary>
internal static class PrivatePersons
{
    /// <summary>The record with initials; the same record where it names no private person.</summary>
    public static StatementRecord Protect(StatementRecord record) => Protect(record, PrivateNames.Of(record));

    /// <summary>The record with initials for the words of given names.</summary>
    public static StatementRecord Protect(StatementRecord record, PrivateNames names)
    {
        if (names.IsEmpty)
        {
            return record;
        }

        var text = names.Replace(record.Text, out var moved);
        var persons = record.Parties.Where(p => p.Kind == PartyKind.Person).Select(p => p.Id).ToHashSet<string?>(StringComparer.Ordinal);
        var old = new TextPositions(record.Text);
        var points = new CodePoints(text);
        return record with
        {
            Source = record.Source with { Name = names.Replace(record.Source.Name) },
            Text = text,
            Title = Masked(record.Title),
            Answers = record.Answers is { } answers ? Moved(answers) : null,
            Addressees = [.. record.Addressees.Select(a => new Addressee(names.Replace(a.Name), Moved(a.Quote)))],
            Declarants =
            [
                .. record.Declarants.Select(d =>
                    d with
                    {
                        Name = names.Replace(d.Name),
                        Role = Masked(d.Role),
                        Organisation = Masked(d.Organisation),
                        Quote = Moved(d.Quote),
                    }
                ),
            ],
            Signatories = [.. record.Signatories.Select(Signatory)],
            Parties = [.. record.Parties.Select(p => p with { Name = names.Replace(p.Name), Mentions = [.. p.Mentions.Select(Moved)] })],
            Claims =
            [
                // An address may hold a name in a form that no mask knows.
                .. record.Claims.Select(c =>
                    c with
                    {
                        Quote = Moved(c.Quote),
                        AttributedTo = new(names.Replace(c.AttributedTo.Name), Masked(c.AttributedTo.Cue)),
                        Cites = c.Cites is { } cites ? cites with { Quote = Moved(cites.Quote), Address = null } : null,
                        Flags = [.. c.Flags.Select(f => f with { Quote = Moved(f.Quote) })],
                        KindCue = names.Replace(c.KindCue),
                    }
                ),
            ],
            Terms = [.. record.Terms.Select(t => t with { Name = names.Replace(t.Name), Quote = Moved(t.Quote) })],
            Amounts = [.. record.Amounts.Select(a => a with { Quote = Moved(a.Quote), Unit = names.Replace(a.Unit) })],
            Dates = [.. record.Dates.Select(d => d with { Quote = Moved(d.Quote) })],
            Checks = [.. record.Checks.Select(c => c with { Message = names.Replace(c.Message), Spans = [.. c.Spans.Select(Moved)] })],
            // A list's spelling of a private person's name would tell it, in letters that no mask knows.
            Leads =
            [
                .. record
                    .Leads.Where(l => l.Subject != LeadSubject.Party || !persons.Contains(l.PartyId))
                    .Select(l =>
                        l with
                        {
                            Name = names.Replace(l.Name),
                            Agrees = [.. l.Agrees.Select(names.Replace)],
                            Differs = [.. l.Differs.Select(names.Replace)],
                            Unknown = [.. l.Unknown.Select(names.Replace)],
                        }
                    ),
            ],
            Notes =
            [
                .. record.Notes.Select(names.Replace),
                "Private persons are shown by their initials; positions count in the text as shown.",
            ],
        };

        string? Masked(string? words) => words is null ? null : names.Replace(words);

        Quote Moved(Quote quote)
        {
            var span = old.Of(quote);
            var start = moved.Start(span.Start);
            return points.Quote(new TextSpan(start, Math.Max(start, moved.End(span.End))));
        }

        Signatory Signatory(Signatory s) =>
            s with
            {
                Name = names.Replace(s.Name),
                Role = Masked(s.Role),
                Organisation = Masked(s.Organisation),
                Quote = Moved(s.Quote),
                Match = s.Match is { } match
                    ? match with
                    {
                        Name = Masked(match.Name),
                        Reasons = [.. match.Reasons.Select(names.Replace)],
                        Candidates =
                        [
                            .. match.Candidates.Select(c =>
                                c with
                                {
                                    Name = names.Replace(c.Name),
                                    Reasons = [.. c.Reasons.Select(names.Replace)],
                                }
                            ),
                        ],
                    }
                    : null,
            };
    }
}
