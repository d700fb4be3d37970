using System.Collections.Immutable;

namespace Rejoinder.Reading.Claims;

/// <summary>Words between quotation marks, long enough to be somebody's speech, or a passage set off as a quotation.</summary>
/// <param name="Span">From the opening mark to one past the closing one.</param>
/// <param name="Passage">Index of the passage it stands in.</param>
/// <param name="Closed">False where the mark is not closed in its passage: the speech goes on in the next one that opens with a mark.</param>
internal sealed record Quotation(TextSpan Span, int Passage, bool Closed)
{
    /// <summary>Fewer words between marks are a term or a title, not speech.</summary>
    private const int ShortestSpeech = 4;

    /// <summary>The quotations of a document, in order. Time is linear in its length.</summary>
    public static ImmutableArray<Quotation> Find(Document document)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        for (var p = 0; p < document.Passages.Length; p++)
        {
            var passage = document.Passages[p];
            // A passage set off as a quotation may tell in itself who says what stands between its marks.
            if (passage.Kind is PassageKind.Quotation && !TellsItsSpeaker(document, passage.Span))
            {
                found.Add(new Quotation(passage.Span, p, true));
                continue;
            }

            foreach (
                var (span, closed) in IsNested(document.Prose, passage.Span)
                    ? Outer(document.Prose, passage.Span)
                    : Flat(document.Prose, passage.Span)
            )
            {
                Add(document, found, new Quotation(span, p, closed));
            }
        }

        return found.ToImmutable();
    }

    // “… the “open pier” … stays”: every mark that opens is closed, and some within others.
    private static bool IsNested(string prose, TextSpan passage)
    {
        var (depth, deepest) = (0, 0);
        for (var i = passage.Start; i < passage.End; i++)
        {
            depth += prose[i] switch
            {
                '“' or '«' => 1,
                '”' or '»' => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0 && deepest > 1;
    }

    private static IEnumerable<(TextSpan Span, bool Closed)> Outer(string prose, TextSpan passage)
    {
        var (depth, open) = (0, 0);
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (prose[i] is '“' or '«' && depth++ == 0)
            {
                open = i;
            }
            else if (prose[i] is '”' or '»' && --depth == 0)
            {
                yield return (new TextSpan(open, i + 1), true);
            }
        }
    }

    private static IEnumerable<(TextSpan Span, bool Closed)> Flat(string prose, TextSpan passage)
    {
        var open = -1;
        for (var i = passage.Start; i < passage.End; i++)
        {
            var c = prose[i];
            if (open < 0)
            {
                open = c is '“' or '«' or '„' or '"' ? i : -1;
            }
            else if (c is '”' or '»' || (c == '"' && prose[open] == '"'))
            {
                yield return (new TextSpan(open, i + 1), true);
                open = -1;
            }
        }

        if (open >= 0)
        {
            yield return (new TextSpan(open, passage.End), false);
        }
    }

    // It opens with a mark that closes before a comma and more words: “…,” says Ada Byrne.
    private static bool TellsItsSpeaker(Document document, TextSpan span)
    {
        var words = span.Of(document.Prose).AsSpan().Trim();
        if (words.Length == 0 || words[0] is not ('“' or '"' or '«'))
        {
            return false;
        }

        var close = words[1..].IndexOfAny('”', '"', '»') + 1;
        return close > 1
            && words[close - 1] is ',' or '!' or '?'
            && words[(close + 1)..].TrimStart() is [var next, ..]
            && char.IsLetter(next);
    }

    private static void Add(Document document, ImmutableArray<Quotation>.Builder found, Quotation quotation)
    {
        var spaces = 0;
        for (var i = quotation.Span.Start; i < quotation.Span.End && spaces < ShortestSpeech - 1; i++)
        {
            spaces += document.Prose[i] == ' ' && i > 0 && document.Prose[i - 1] != ' ' ? 1 : 0;
        }

        if (spaces >= ShortestSpeech - 1)
        {
            found.Add(quotation);
        }
    }
}
