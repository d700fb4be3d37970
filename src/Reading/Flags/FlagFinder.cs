using System.Collections.Immutable;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Flags;

/// <summary>Finds absolute, hedged, loaded and unnamed wording by word lists. A flag is a place to look, no fault. Thread-safe.</summary>
internal static class FlagFinder
{
    private static readonly (string Name, PhraseList Phrases)[] Lists =
    [
        ("absolute", new PhraseList("absolute")),
        ("hedged", new PhraseList("hedged")),
        ("loaded", new PhraseList("loaded")),
        ("unnamed", new PhraseList("unnamed")),
    ];

    /// <summary>The flags of one claim, in order of place; a longer phrase hides a shorter one inside it.</summary>
    public static ImmutableArray<FlagFound> Find(Document document, TextSpan claim)
    {
        var found = ImmutableArray.CreateBuilder<FlagFound>();
        var tokens = new FigureTokens(document.Prose, claim);
        for (var i = 0; i < tokens.Count; )
        {
            var (next, name) = (i + 1, (string?)null);
            foreach (var (flag, phrases) in Lists)
            {
                if (phrases.Match(tokens, i) is var end && end > 0 && (name is null || end > next))
                {
                    (next, name) = (end, flag);
                }
            }

            // "In May" is the month, and so is "May 4" at the head of a sentence.
            if (name is not null && !(next == i + 1 && tokens.SpanOf(i, next).Of(document.Prose) is "May"))
            {
                found.Add(new FlagFound(name, tokens.SpanOf(i, next)));
            }

            i = next;
        }

        return found.ToImmutable();
    }
}
