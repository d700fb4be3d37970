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
    public static ImmutableArray<Mention> Find(
        Document document,
        Outline outline,
        ImmutableArray<Sentence> sentences,
        IReadOnlyList<NameProposal>? proposals
    )
    {
        var claimed = new Claimed(document.Text.Length);
        AddOutline(outline, claimed);
        var scanned = new List<(List<Word> Words, bool TitleCase)>(sentences.Length);
        foreach (var sentence in sentences)
        {
            var words = WordScanner.Scan(document.Prose, sentence.Span);
            scanned.Add((words, IsTitleCase(words, sentence.Passage.Kind)));
        }

        foreach (var sentence in sentences)
        {
            foreach (var (full, acronym) in DefinedAcronyms.Find(document.Prose, sentence.Span))
            {
                if (NamesBody(document.Prose, full, sentence.Span))
                {
                    claimed.TryAdd(new Mention(full, PartyKind.Organisation, "rule:defined"));
                    claimed.TryAdd(new Mention(acronym, PartyKind.Organisation, "rule:defined"));
                }
            }
        }

        var singles = new List<Mention>();
        foreach (var (words, titleCase) in scanned)
        {
            var names = new SentenceNames(document.Prose, words, titleCase).Find();
            foreach (var mention in names.Found)
            {
                claimed.TryAdd(mention);
            }

            singles.AddRange(names.Singles);
        }

        foreach (var mention in SingleNames.Judge(document.Prose, singles, claimed.Mentions))
        {
            claimed.TryAdd(mention);
        }

        FurtherOccurrences.Add(document.Prose, scanned.Select(s => s.Words), claimed);
        return claimed.InOrder();
    }

    private static void AddOutline(Outline outline, Claimed claimed)
    {
        foreach (var entry in outline.Signatories)
        {
            claimed.TryAdd(new Mention(entry.NameSpan, entry.Kind, "list:signatory"));
        }

        foreach (var speaker in outline.Declarants)
        {
            claimed.TryAdd(new Mention(speaker.Span, speaker.Kind, "outline:declarant"));
        }
    }

    // "Fair Seas Network (FSN)", "the Seas Are Not a Farm (SANF) network"; not "Gross Domestic Product (GDP)".
    private static bool NamesBody(string prose, TextSpan name, TextSpan sentence)
    {
        var words = WordScanner.Scan(prose, name);
        var head = words.FindIndex(w => w.Shape == WordShape.Lower) is var small and > 0 ? words[small - 1] : words[^1];
        if (NameLists.NotOrganisations.Contains(head.Span.Of(prose)) || NameLists.NotOrganisations.Contains(words[^1].Span.Of(prose)))
        {
            return false;
        }

        if (NameLists.IsType(head.Span.Of(prose)) || words.Any(w => w.IsCapitalised && NameLists.IsStrongType(w.Span.Of(prose))))
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

    // Where most words are capitalised, a capital says nothing.
    private static bool IsTitleCase(List<Word> words, PassageKind kind)
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

        // A list item or table cell may be one long name and nothing else.
        var fewest = kind is PassageKind.Title or PassageKind.Heading ? 4 : 9;
        return (long_ >= fewest && capitalised > 0.7 * long_) || (long_ >= 2 && upper > 0.7 * long_);
    }
}
