using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Turns a record's positions, which count code points, into places in its text in UTF-16. Positions outside the text are held at its
/// ends, so that a record from a stranger cannot make a page fail. Thread-safe.
/// </summary>
internal sealed class TextPositions
{
    private readonly int _length;

    // Code point position of each character that takes two units; empty in most texts.
    private readonly int[] _pairs;

    public TextPositions(string text)
    {
        var pairs = new List<int>();
        var point = 0;
        for (var i = 0; i < text.Length; i++, point++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(point);
                i++;
            }
        }

        _pairs = [.. pairs];
        _length = point;
    }

    /// <summary>The place of a quote in UTF-16.</summary>
    public TextSpan Of(Quote quote)
    {
        var start = At(quote.Start);
        return new TextSpan(start, Math.Max(start, At(quote.End)));
    }

    private int At(int position)
    {
        var held = Math.Clamp(position, 0, _length);
        var before = Array.BinarySearch(_pairs, held);
        return held + (before >= 0 ? before : ~before);
    }
}
