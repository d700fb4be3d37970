using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>What stands above a quotation and says whose it is: a line with a name, or a lead-in that ends in a colon. Immutable.</summary>
internal sealed class Introductions(Document document, PartyMentions mentions, ReportingClauses clauses)
{
    // A title may stand before the name, and no more.
    private const int NameOpens = 12;
    private const int LongestNameLine = 200;
    private const int Near = 130;

    /// <summary>The person in "Ada Byrne, Sluice Club", a line of its own above the quotation in the same passage; null where there is none.</summary>
    /// <param name="quotation">Where the quotation begins.</param>
    /// <param name="start">Nothing before this is looked at.</param>
    public Attribution? LineAbove(int quotation, int start)
    {
        var end = quotation;
        while (end > start && document.Prose[end - 1] is ' ')
        {
            end--;
        }

        if (end <= start || document.Prose[end - 1] != '\n')
        {
            return null;
        }

        var line = document.Prose.LastIndexOf('\n', Math.Max(0, end - 2)) + 1;
        return NameLine(new TextSpan(Math.Max(line, start), Math.Max(Math.Max(line, start), end - 1)));
    }

    /// <summary>Who is named in the passage before a quotation with which a passage begins: a name line, or a lead-in before a colon.</summary>
    /// <param name="passage">Index of the passage that begins with a quotation.</param>
    public Attribution? PassageAbove(int passage)
    {
        if (passage == 0)
        {
            return null;
        }

        var before = document.Passages[passage - 1];
        return EndsInColon(before.Span) ? Introduced(before.Span)
            : before.Kind is PassageKind.Paragraph or PassageKind.Heading ? NameLine(before.Span)
            : null;
    }

    /// <summary>Who is named in the lead-in above the list to which an item belongs; null where the lead-in does not end in a colon.</summary>
    /// <param name="passage">Index of the item.</param>
    public Attribution? ListLead(int passage)
    {
        while (passage > 0 && document.Passages[passage].Kind is PassageKind.ListItem)
        {
            passage--;
        }

        var lead = document.Passages[passage];
        return lead.Kind is PassageKind.Paragraph or PassageKind.Heading && EndsInColon(lead.Span) ? Introduced(lead.Span) : null;
    }

    // "The Sluice Club has said that it fears a flood:" names its speaker before the verb; without a verb the last name counts.
    private Attribution? Introduced(TextSpan before)
    {
        var from = clauses.SentenceStart(before.End - 1, before.Start);
        if (
            clauses.VerbAt(from, before.End) is { } verb
            && (clauses.Subject(from, before.End) ?? clauses.WordsBefore(verb, from, before.End)) is { } subject
        )
        {
            return new Attribution(subject, verb.Of(document.Prose));
        }

        var near = Math.Max(from, before.End - Near);
        return (mentions.LastIn(near, before.End) ?? mentions.FirstPersonIn(from, before.End)) is { } named
            ? new Attribution(named.Name, clauses.Verb(near, before.End) ?? ":")
            : null;
    }

    // "Ada Byrne, Sluice Club": a person, a comma and no sentence.
    private Attribution? NameLine(TextSpan line)
    {
        var words = document.Prose.AsSpan(line.Start, line.Length);
        return
            words.Length < LongestNameLine
            && words.IndexOfAny('.', '?', '!') < 0
            && words.IndexOf(", ", StringComparison.Ordinal) > 0
            && clauses.Verb(line.Start, line.End) is null
            && FirstIn(line) is { Party.Kind: PartyKind.Person } person
            && person.Span.Start < line.Start + NameOpens
            ? new Attribution(person.Party.Name, "line above")
            : null;
    }

    private (TextSpan Span, PartyFound Party, string? Cue) FirstIn(TextSpan line) =>
        mentions.In(line).FirstOrDefault(m => PartyMentions.Speaks(m.Party));

    private bool EndsInColon(TextSpan passage) => passage.Of(document.Prose).AsSpan().TrimEnd() is [.., ':'];
}
