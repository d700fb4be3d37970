using System.Collections.Immutable;

namespace Rejoinder.Reading.Structure;

/// <summary>
/// Cuts the prose of a passage into sentences. A full stop ends one only where what stands before it is no abbreviation or initial and what
/// follows could begin a sentence; a deliberate line break always ends one. Thread-safe.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly WordList Abbreviations = WordList.Load("abbreviations");

    /// <summary>The sentences of all passages that hold running text, in order.</summary>
    public static ImmutableArray<Sentence> Split(Document document)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var passage in document.Passages)
        {
            if (passage.Kind is PassageKind.Preformatted or PassageKind.Metadata)
            {
                continue;
            }

            foreach (var span in Split(document.Prose, passage.Span))
            {
                sentences.Add(new Sentence(passage, span));
            }
        }

        return sentences.ToImmutable();
    }

    /// <summary>The sentences of one stretch of prose, trimmed, none empty.</summary>
    public static IEnumerable<TextSpan> Split(string prose, TextSpan within)
    {
        var start = within.Start;
        for (var i = within.Start; i < within.End; i++)
        {
            var c = prose[i];
            if (c == '\n')
            {
                if (Trim(prose, start, i) is { Length: > 0 } line)
                {
                    yield return line;
                }

                start = i + 1;
                continue;
            }

            if (c is not ('.' or '!' or '?' or '…' or '。'))
            {
                continue;
            }

            var end = i + 1;
            while (end < within.End && prose[end] is '.' or '!' or '?' or '…')
            {
                end++;
            }

            var stop = end;
            while (end < within.End && IsCloser(prose[end]))
            {
                end++;
            }

            if (end < within.End && !Ends(prose, within, start, i, stop, end))
            {
                i = end - 1;
                continue;
            }

            if (Trim(prose, start, end) is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            start = end;
            i = end - 1;
        }

        if (Trim(prose, start, within.End) is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool IsCloser(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '“';

    // at: the stop itself; stop: past the run of stops; end: past the closing quotation marks.
    private static bool Ends(string prose, TextSpan within, int start, int at, int stop, int end)
    {
        if (!char.IsWhiteSpace(prose[end]))
        {
            // "mid.word", "3.5", a footnote mark: only a letter straight after a closing quotation mark could begin a sentence.
            return prose[at] == '。';
        }

        var next = end;
        while (next < within.End && (char.IsWhiteSpace(prose[next]) || IsOpener(prose[next])))
        {
            if (prose[next] == '\n')
            {
                return true;
            }

            next++;
        }

        if (next >= within.End)
        {
            return true;
        }

        if (char.IsLower(prose[next]))
        {
            return false;
        }

        if (prose[at] != '.' || stop > at + 1)
        {
            return true;
        }

        var wordStart = at;
        while (wordStart > start && !char.IsWhiteSpace(prose[wordStart - 1]) && !IsOpener(prose[wordStart - 1]))
        {
            wordStart--;
        }

        var word = prose[wordStart..at];
        if (word.Length == 1 && char.IsUpper(word[0]) && word != "I")
        {
            return false;
        }

        // "U.S." ends a sentence only before a word that often begins one; "a.m." the same.
        if (word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(p => p.Length is 1 or 2 && p.All(char.IsLetter)))
        {
            return StartsSentence(prose, next, within.End);
        }

        if (
            char.IsDigit(prose[next])
            && (word.Equals("No", StringComparison.OrdinalIgnoreCase) || word.Equals("Art", StringComparison.OrdinalIgnoreCase))
        )
        {
            return false;
        }

        return !Abbreviations.Contains(word);
    }

    private static bool StartsSentence(string prose, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsLetter(prose[stop]))
        {
            stop++;
        }

        return SentenceOpeners.Contains(prose.AsSpan(at, stop - at));
    }

    private static readonly WordList SentenceOpeners = WordList.Load("sentence-openers");

    private static bool IsOpener(char c) => c is '"' or '“' or '‘' or '\'' or '«' or '(' or '[' or '„';

    private static TextSpan Trim(string prose, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(prose[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(prose[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
