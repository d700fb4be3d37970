namespace Rejoinder.Reading.Structure;

/// <summary>One line of a passage, trimmed, never empty.</summary>
/// <param name="Passage">Index in <see cref="Document.Passages"/>.</param>
/// <param name="Span">Its place.</param>
/// <param name="Words">Its words in the prose.</param>
internal readonly record struct Line(int Passage, TextSpan Span, string Words)
{
    public static List<Line> Of(Document document)
    {
        var lines = new List<Line>();
        for (var i = 0; i < document.Passages.Length; i++)
        {
            var passage = document.Passages[i];
            var start = passage.Span.Start;
            for (var at = start; at <= passage.Span.End; at++)
            {
                if (at < passage.Span.End && document.Prose[at] != '\n')
                {
                    continue;
                }

                var span = Trim(document.Prose, new TextSpan(start, at));
                if (span.Length > 0)
                {
                    lines.Add(new Line(i, span, span.Of(document.Prose)));
                }

                start = at + 1;
            }
        }

        return lines;
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
