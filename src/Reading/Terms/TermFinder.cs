using System.Collections.Immutable;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Terms;

/// <summary>
/// Finds words whose meaning the text asks for, gives or contests: defined labels, scare quotes, "so-called". Names, titles and
/// speech in quotation marks are left out, and so are abbreviations, which are other names of a party. Each term once, at its first place. Thread-safe.
/// </summary>
internal static class TermFinder
{
    /// <summary>The terms of the running text, in order of place.</summary>
    public static ImmutableArray<TermFound> Find(Document document, Outline outline, ImmutableArray<Sentence> sentences)
    {
        var aside = new HashSet<Passage>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < document.Passages.Length; i++)
        {
            if (outline.Roles[i] is PassageRole.Signature or PassageRole.Aside)
            {
                aside.Add(document.Passages[i]);
            }
        }

        var found = new List<TermFound>();
        foreach (var sentence in sentences)
        {
            if (sentence.Span.Length <= MostCharacters && !aside.Contains(sentence.Passage))
            {
                found.AddRange(QuotedTerms.Find(document.Prose, sentence.Span));
                found.AddRange(SoCalled.Find(document.Prose, sentence.Span));
            }
        }

        return [.. found.OrderBy(t => t.Span.Start).DistinctBy(t => t.Name.ToUpperInvariant(), StringComparer.Ordinal)];
    }

    // A sentence longer than this is no sentence.
    private const int MostCharacters = 4000;
}
