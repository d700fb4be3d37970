using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>Brings a document's text into Unicode normalisation form C and moves every span with it.</summary>
internal static class Recomposition
{
    public static Document Of(Document document)
    {
        var text = document.Text;
        var places = new int[text.Length + 1];
        var newText = new StringBuilder(text.Length);
        var newProse = new StringBuilder(text.Length);
        var changed = false;
        for (var at = 0; at < text.Length; )
        {
            var end = NextSegment(text, at);
            var words = text.AsSpan(at, end - at);
            var sameProse = words.SequenceEqual(document.Prose.AsSpan(at, end - at));
            var start = newText.Length;
            if (NeedsWork(words))
            {
                var composed = Composition.Compose(words.ToString());
                changed |= !words.SequenceEqual(composed);
                newText.Append(composed);
                _ = sameProse ? newProse.Append(composed) : newProse.Append(' ', composed.Length);
            }
            else
            {
                newText.Append(words);
                newProse.Append(document.Prose.AsSpan(at, end - at));
            }

            places[at] = start;
            for (var inside = at + 1; inside < end; inside++)
            {
                places[inside] = -1 - start;
            }

            at = end;
        }

        places[text.Length] = newText.Length;
        if (!changed)
        {
            return document;
        }

        TextSpan Move(TextSpan span) => new(Start(places, span.Start), End(places, span.End));
        return document with
        {
            Text = newText.ToString(),
            Prose = newProse.ToString(),
            Passages = [.. document.Passages.Select(p => p with { Span = Move(p.Span), Cells = [.. p.Cells.Select(Move)] })],
            Links = [.. document.Links.Select(l => l with { Words = Move(l.Words), Whole = Move(l.Whole) })],
        };
    }

    private static int Start(int[] places, int at) => places[at] >= 0 ? places[at] : -1 - places[at];

    private static int End(int[] places, int at)
    {
        while (places[at] < 0)
        {
            at++;
        }

        return places[at];
    }

    /// <summary>A character with the marks after it; white space takes no marks.</summary>
    private static int NextSegment(string text, int at)
    {
        var end = at + Length(text, at);
        if (char.IsWhiteSpace(text[at]))
        {
            return end;
        }

        while (end < text.Length && text[end] >= 0x300 && Composition.MayChange(Code(text, end)))
        {
            end += Length(text, end);
        }

        return end;
    }

    private static bool NeedsWork(ReadOnlySpan<char> words)
    {
        if (words.Length == 1)
        {
            return words[0] >= 0x300 && Composition.MayChange(words[0]);
        }

        return true;
    }

    private static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static int Code(string text, int at) => Length(text, at) == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
}
