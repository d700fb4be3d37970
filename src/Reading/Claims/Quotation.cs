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

            var open = -1;
            for (var i = passage.Span.Start; i < passage.Span.End; i++)
            {
                var c = document.Prose[i];
                var opens = c is '“' or '«' or '„' || (c == '"' && open < 0);
                if (opens && open < 0)
                {
                    open = i;
                }
                else if (open >= 0 && (c is '”' or '»' || (c == '"' && document.Prose[open] == '"')))
                {
                    Add(document, found, new Quotation(new TextSpan(open, i + 1), p, true));
                    open = -1;
                }
            }

            if (open >= 0)
            {
                Add(document, found, new Quotation(new TextSpan(open, passage.Span.End), p, false));
            }
        }

        return found.ToImmutable();
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
