using System.Collections.Immutable;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Third stage: every place where the text names a person, a body or a place. The names of the outline come first, then what the model
/// proposes or, without it, what rules and lists find; last, every further occurrence of a name found once. Time is linear in the length of
/// the text. Thread-safe.
/// </summary>
internal static class MentionFinder
{
    // A mass list stays a list: its names are in the record's signatories and would drown the parties of the text.
    private const int LongestListOfParties = 100;
    private const int LongestListOfAffiliations = 10;

    public static ImmutableArray<Mention> Find(
        Document document,
        Outline outline,
        ImmutableArray<Sentence> sentences,
        IReadOnlyList<NameProposal>? proposals
    )
    {
        var claimed = new Claimed(document.Text.Length);
        AddOutline(document, outline, claimed);
        var scanned = new List<(List<Word> Words, bool TitleCase)>(sentences.Length);
        sentences = [.. sentences.Where(ReadsProse(document, outline))];
        foreach (var sentence in sentences)
        {
            var words = WordScanner.Scan(document.Prose, sentence.Span);
            scanned.Add((words, IsTitleCase(words, IsTitleLine(document.Prose, sentence))));
        }

        var found = new List<Mention>(Definitions(document.Prose, sentences));
        var singles = new List<Mention>();
        foreach (var (words, titleCase) in scanned)
        {
            var names = new SentenceNames(document.Prose, words, titleCase).Find();
            found.AddRange(names.Found);
            singles.AddRange(names.Singles);
        }

        if (proposals is not null)
        {
            var headlines = sentences.Zip(scanned).Where(s => s.Second.TitleCase).Select(s => s.First.Span);
            proposals = TitleNames.Cut(document.Prose, headlines, proposals);
        }

        // Sure names first, with all their places, so that no guess contradicts them.
        var sure = proposals is null ? found.Where(m => !ProposedNames.IsGuess(m)) : ProposedNames.Join(document.Prose, proposals, found);
        AddAll(document.Prose, sure, scanned, claimed);
        if (proposals is null)
        {
            AddAll(document.Prose, found.Concat(SingleNames.Judge(document.Prose, singles, found)), scanned, claimed);
        }

        return claimed.InOrder();
    }

    private static void AddAll(
        string prose,
        IEnumerable<Mention> mentions,
        List<(List<Word> Words, bool TitleCase)> sentences,
        Claimed claimed
    )
    {
        foreach (var mention in mentions)
        {
            claimed.TryAdd(mention);
        }

        FurtherOccurrences.Add(prose, sentences.Select(s => s.Words), claimed);
    }

    private static void AddOutline(Document document, Outline outline, Claimed claimed)
    {
        if (outline.Signatories.Length <= LongestListOfParties)
        {
            foreach (var entry in outline.Signatories)
            {
                var kind = IsPlace(document.Prose, entry.NameSpan) ? PartyKind.Place : entry.Kind;
                claimed.TryAdd(new Mention(entry.NameSpan, kind, "list:signatory"));
                if (outline.Signatories.Length <= LongestListOfAffiliations && entry.Organisation is { Length: > 0 } organisation)
                {
                    AddAffiliation(document.Text, entry.Span, organisation, claimed);
                }
            }
        }

        foreach (var (name, span) in outline.Addressees)
        {
            AddAddressee(document, Inner(document.Text, span, name), claimed);
        }

        foreach (var speaker in outline.Declarants)
        {
            var span = Inner(document.Text, speaker.Span, speaker.Name);
            if (speaker.Kind is PartyKind.Person)
            {
                claimed.TryAdd(new Mention(span, PartyKind.Person, "outline:declarant"));
                AddAffiliationOf(document.Text, speaker, claimed);
            }
            else
            {
                // "The undersigned members of …" is nobody's name, though a name may be in it.
                AddAddressee(document, span, claimed);
            }
        }
    }

    private static bool IsPlace(string prose, TextSpan span) =>
        span.Start >= 0 && span.End <= prose.Length && NameLists.IsPlace(span.Of(prose));

    // A speaker's body stands near the name: "Anna Ito from the Quay Foundation".
    private static void AddAffiliationOf(string text, Speaker speaker, Claimed claimed)
    {
        const int reach = 400;
        if (speaker.Organisation is { Length: > 0 } organisation && speaker.Span.Start >= 0 && speaker.Span.End <= text.Length)
        {
            AddAffiliation(text, new TextSpan(speaker.Span.Start, Math.Min(text.Length, speaker.Span.End + reach)), organisation, claimed);
        }
    }

    // The outline has read the entries of a signature list better than rules for prose could; what is beside the statement is not its words.
    private static Func<Sentence, bool> ReadsProse(Document document, Outline outline)
    {
        var left = new HashSet<TextSpan>();
        for (var i = 0; i < document.Passages.Length && i < outline.Roles.Length; i++)
        {
            if (outline.Roles[i] is PassageRole.Aside || (outline.Roles[i] is PassageRole.Signature && outline.Signatories.Length > 0))
            {
                left.Add(document.Passages[i].Span);
            }
        }

        return sentence => !left.Contains(sentence.Passage.Span);
    }

    private static void AddAffiliation(string text, TextSpan entry, string organisation, Claimed claimed)
    {
        var at =
            entry.Start >= 0 && entry.End <= text.Length && entry.Length > 0
                ? text.AsSpan(entry.Start, entry.Length).IndexOf(organisation, StringComparison.Ordinal)
                : -1;
        if (at >= 0)
        {
            var start = entry.Start + at;
            claimed.TryAdd(new Mention(new TextSpan(start, start + organisation.Length), PartyKind.Organisation, "list:affiliation"));
        }
    }

    // An addressee may be a person, a body, or nobody by name ("All members"): the rules tell from the words.
    private static void AddAddressee(Document document, TextSpan span, Claimed claimed)
    {
        if (span.Start < 0 || span.End > document.Prose.Length || span.Length <= 0)
        {
            return;
        }

        var words = WordScanner.Scan(document.Prose, span);
        foreach (var mention in new SentenceNames(document.Prose, words, IsTitleCase(words, titleLine: true)).Find().Found)
        {
            claimed.TryAdd(mention with { Cue = "outline:addressee" });
        }
    }

    // A speaker's place may take in title and role; the mention is the name in it.
    private static TextSpan Inner(string text, TextSpan span, string name)
    {
        if (span.Start < 0 || span.End > text.Length || span.Length <= 0)
        {
            return span;
        }

        var at = text.AsSpan(span.Start, span.Length).IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? span : new TextSpan(span.Start + at, span.Start + at + name.Length);
    }

    private static IEnumerable<Mention> Definitions(string prose, ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var (full, acronym) in DefinedAcronyms.Find(prose, sentence.Span))
            {
                if (NamesBody(prose, full, acronym, sentence.Span))
                {
                    yield return new Mention(full, PartyKind.Organisation, "rule:defined");
                    yield return new Mention(acronym, PartyKind.Organisation, "rule:defined");
                }
            }
        }
    }

    // "Fair Seas Network (FSN)", "the Seas Are Not a Farm (SANF) network"; not "Gross Domestic Product (GDP)".
    private static bool NamesBody(string prose, TextSpan name, TextSpan acronym, TextSpan sentence)
    {
        var words = WordScanner.Scan(prose, name);
        var head = words.FindIndex(w => w.Shape == WordShape.Lower) is var small and > 0 ? words[small - 1] : words[^1];
        if (
            words[^1].Shape == WordShape.Lower
            || NameLists.NotOrganisations.Contains(head.Span.Of(prose))
            || NameLists.NotOrganisations.Contains(words[^1].Span.Of(prose))
        )
        {
            return false;
        }

        if (NameLists.IsType(head.Span.Of(prose)) || words.Any(w => w.IsCapitalised && NameLists.IsStrongType(w.Span.Of(prose))))
        {
            return true;
        }

        // Ideas and treaties are shortened to two or three letters, rarely to five.
        if (acronym.Length >= 5)
        {
            return true;
        }

        var rest = prose.AsSpan(name.End, Math.Min(60, sentence.End - name.End));
        var after = rest[(rest.IndexOf(')') + 1)..].TrimStart();
        foreach (var noun in BodyNounsAfter)
        {
            if (after.StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] BodyNounsAfter =
    [
        "network",
        "coalition",
        "alliance",
        "campaign",
        "group",
        "organisation",
        "organization",
        "movement",
        "initiative",
        "said",
        "says",
        "is a",
        "calls",
        "called",
        "has",
    ];

    // A heading, or a paragraph of one line without a stop at its end. A list item or table cell may be one long name and nothing else.
    private static bool IsTitleLine(string prose, Sentence sentence) =>
        sentence.Passage.Kind switch
        {
            PassageKind.Title or PassageKind.Heading => true,
            PassageKind.Paragraph => sentence.Span == sentence.Passage.Span
                && prose[sentence.Span.End - 1] is not ('.' or ':' or ';' or ')'),
            _ => false,
        };

    // Where most words are capitalised, a capital says nothing.
    private static bool IsTitleCase(List<Word> words, bool titleLine)
    {
        int capitalised = 0,
            long_ = 0,
            upper = 0;
        foreach (var word in words)
        {
            if (word.Span.Length >= 4 && word.Shape != WordShape.Other)
            {
                long_++;
                capitalised += word.IsCapitalised ? 1 : 0;
                upper += word.Shape == WordShape.Upper ? 1 : 0;
            }
        }

        return (titleLine && long_ >= 4 && capitalised > 0.7 * long_) || (long_ >= 2 && upper > 0.7 * long_);
    }
}
