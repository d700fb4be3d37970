namespace Rejoinder.Reading;

/// <summary>
/// Turns UTF-16 positions of a text into code point positions, as the W3C Web Annotation TextPositionSelector counts them. A position
/// inside a surrogate pair counts as the pair's start. Thread-safe.
/// </summary>
public sealed class CodePoints
{
    private readonly string _text;

    // Position of every low surrogate; empty in most texts, so that most lookups cost nothing.
    private readonly int[] _lows;

    /// <summary>Prepares a text.</summary>
    public CodePoints(string text)
    {
        _text = text;
        var lows = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                lows.Add(i);
            }
        }

        _lows = [.. lows];
    }

    /// <summary>The words of a span with their place in code points.</summary>
    public Quote Quote(TextSpan span) => new(span.Of(_text), At(span.Start), At(span.End));

    /// <summary>The UTF-16 span of a stretch in code points, or null where the text has no such stretch.</summary>
    public TextSpan? Span(int start, int end) =>
        start >= 0 && start <= end && end <= _text.Length - _lows.Length ? new TextSpan(Unit(start), Unit(end)) : null;

    /// <summary>True where the quote's words stand between its positions, to the letter.</summary>
    public bool Holds(Quote quote) =>
        Span(quote.Start, quote.End) is { } span && _text.AsSpan(span.Start, span.Length).SequenceEqual(quote.Words);

    /// <summary>The code point position of a UTF-16 position.</summary>
    public int At(int position)
    {
        var before = Array.BinarySearch(_lows, position);
        return position - (before >= 0 ? before + 1 : ~before);
    }

    // The pair of the k-th low surrogate starts at code point _lows[k] - 1 - k; every pair before the position takes one unit more.
    private int Unit(int codePoint)
    {
        var (from, to) = (0, _lows.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_lows[middle] - 1 - middle < codePoint)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return codePoint + from;
    }
}
