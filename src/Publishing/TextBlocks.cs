using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>A block of the canonical text (blocks are parted by a blank line) with how it is set.</summary>
internal readonly record struct TextBlock(TextSpan Span, string Style);

/// <summary>Cuts the canonical text into blocks. The record does not keep what a block was on the page, so the few looks are told from the words.</summary>
internal static class TextBlocks
{
    /// <summary>An entry of a signature list.</summary>
    public const string Signature = "sig";

    private const string Body = "b";

    public static List<TextBlock> Of(DossierView view)
    {
        var text = view.Record.Text;
        var blocks = new List<TextBlock>();
        var claims = Starts(view.Claims.Select(c => c.Span.Start));
        var signatures = Starts(view.Record.Signatories.Select(s => view.Positions.Of(s.Quote).Start));
        var start = 0;
        while (start < text.Length)
        {
            var gap = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = gap < 0 ? text.Length : gap;
            var span = new TextSpan(start, end);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new TextBlock(span, StyleOf(text.AsSpan(start, end - start), span)));
            }

            start = end + 2;
        }

        return blocks;

        string StyleOf(ReadOnlySpan<char> words, TextSpan span)
        {
            if (view.Record.Title is { } title && words.Trim().Equals(title.AsSpan().Trim(), StringComparison.Ordinal))
            {
                return "title";
            }

            if (HasStart(claims, span))
            {
                return Body;
            }

            if (HasStart(signatures, span))
            {
                return Signature;
            }

            return words.Length <= 90 && !words.Contains('\n') && char.IsLetterOrDigit(words.TrimEnd()[^1]) ? "sub" : Body;
        }
    }

    private static int[] Starts(IEnumerable<int> starts) => [.. starts.Order()];

    private static bool HasStart(int[] starts, TextSpan span)
    {
        var at = Array.BinarySearch(starts, span.Start);
        at = at < 0 ? ~at : at;
        return at < starts.Length && starts[at] < span.End;
    }
}
