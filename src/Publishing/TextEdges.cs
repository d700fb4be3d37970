using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>Where a mark begins or ends.</summary>
internal readonly record struct Edge(int At, bool Opens, int Length, object Of);

/// <summary>A span that other parts of the page point to; a check also shows in the text.</summary>
internal sealed record Detail(string Anchor, int Number, bool IsCheck);

/// <summary>The words of a link, as against its markup.</summary>
internal sealed record LinkWords(Link Link);

/// <summary>All edges of all marks in the order in which the text meets them: at one place ends come first, then the longer mark opens before the shorter.</summary>
internal static class TextEdges
{
    public static List<Edge> Of(DossierView view)
    {
        var record = view.Record;
        var edges = new List<Edge>();
        foreach (var claim in view.Claims)
        {
            Add(edges, record.Text, claim.Span, claim);
        }

        for (var i = 0; i < record.Checks.Length; i++)
        {
            for (var j = 0; j < record.Checks[i].Spans.Length; j++)
            {
                Add(
                    edges,
                    record.Text,
                    view.Positions.Of(record.Checks[i].Spans[j]),
                    new Detail($"k{i + 1}-{j + 1}", i + 1, IsCheck: true)
                );
            }
        }

        AddAll("t", record.Terms.Select(t => t.Quote));
        AddAll("a", record.Amounts.Select(a => a.Quote));
        AddAll("d", record.Dates.Select(d => d.Quote));
        foreach (var link in TextLinks.Find(record.Text))
        {
            Add(edges, record.Text, link.Whole, link);
            if (link.Whole != link.Words)
            {
                Add(edges, record.Text, link.Words, new LinkWords(link));
            }
        }

        edges.Sort(
            static (a, b) =>
                a.At != b.At ? a.At.CompareTo(b.At)
                : a.Opens != b.Opens ? a.Opens.CompareTo(b.Opens)
                : a.Opens ? b.Length.CompareTo(a.Length)
                : a.Length.CompareTo(b.Length)
        );
        return edges;

        void AddAll(string letter, IEnumerable<Quote> quotes)
        {
            var number = 0;
            foreach (var quote in quotes)
            {
                number++;
                Add(edges, record.Text, view.Positions.Of(quote), new Detail($"{letter}{number}", number, IsCheck: false));
            }
        }
    }

    // A mark without words would end before it began; it is given the place of the letter after it.
    private static void Add(List<Edge> edges, string text, TextSpan span, object of)
    {
        edges.Add(new Edge(span.Start, true, span.Length, of));
        edges.Add(new Edge(span.Length > 0 ? span.End : After(text, span.End), false, span.Length, of));
    }

    private static int After(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? at + 2 : at + 1;
}
