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
            scanned.Add((words, IsTitleCase(document.Prose, words)));
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

    // Where most words are capitalised, a capital says nothing.
    private static bool IsTitleCase(string prose, List<Word> words)
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

        return (long_ >= 4 && capitalised > 0.7 * long_) || (long_ >= 2 && upper > 0.7 * long_);
    }
}
