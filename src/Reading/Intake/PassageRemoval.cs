using System.Collections.Immutable;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>Takes passages out of a finished document and moves all the rest together.</summary>
internal static class PassageRemoval
{
    public static Document Without(Document document, HashSet<int> gone)
    {
        var text = new StringBuilder(document.Text.Length);
        var prose = new StringBuilder(document.Text.Length);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var links = ImmutableArray.CreateBuilder<Link>();
        var link = 0;
        for (var i = 0; i < document.Passages.Length; i++)
        {
            var passage = document.Passages[i];
            if (!gone.Contains(i))
            {
                var separator = passages.Count == 0 ? "" : document.Text[document.Passages[i - 1].Span.End..passage.Span.Start];
                text.Append(separator);
                prose.Append(separator);
                var shift = text.Length - passage.Span.Start;
                text.Append(document.Text, passage.Span.Start, passage.Span.Length);
                prose.Append(document.Prose, passage.Span.Start, passage.Span.Length);
                passages.Add(passage with { Span = Move(passage.Span, shift), Cells = [.. passage.Cells.Select(c => Move(c, shift))] });
                for (; link < document.Links.Length && document.Links[link].Whole.Start < passage.Span.End; link++)
                {
                    var old = document.Links[link];
                    links.Add(old with { Words = Move(old.Words, shift), Whole = Move(old.Whole, shift) });
                }
            }

            while (link < document.Links.Length && document.Links[link].Whole.Start < passage.Span.End)
            {
                link++;
            }
        }

        return document with
        {
            Text = text.ToString(),
            Prose = prose.ToString(),
            Passages = passages.ToImmutable(),
            Links = links.ToImmutable(),
        };
    }

    private static TextSpan Move(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
