using System.Text.Json.Nodes;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.Annotations;

/// <summary>Selectors of words in a text: by the words with what stands around them, and by their place in code points.</summary>
internal sealed class TextQuotes(string text)
{
    // As much as the common clients take.
    private const int Around = 32;
    private readonly TextPositions positions = new(text);

    public JsonArray Selectors(Quote quote)
    {
        var span = positions.Of(quote);
        return
        [
            new JsonObject
            {
                ["type"] = "TextQuoteSelector",
                ["exact"] = quote.Words,
                ["prefix"] = text[Back(span.Start)..span.Start],
                ["suffix"] = text[span.End..Forth(span.End)],
            },
            new JsonObject
            {
                ["type"] = "TextPositionSelector",
                ["start"] = quote.Start,
                ["end"] = quote.End,
            },
        ];
    }

    private int Back(int end)
    {
        var start = Math.Max(0, end - Around);
        return start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private int Forth(int start)
    {
        var end = Math.Min(text.Length, start + Around);
        return end < text.Length && end > start && char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
