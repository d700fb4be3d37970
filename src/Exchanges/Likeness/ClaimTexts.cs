using System.Globalization;
using System.Text.RegularExpressions;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Likeness;

/// <summary>Makes the claims of a record ready to be compared.</summary>
internal static partial class ClaimTexts
{
    /// <summary>Fewer numbered points than this are no point-by-point text.</summary>
    private const int LeastPoints = 3;

    /// <summary>A paragraph of at most so many letters may be an item of a list.</summary>
    private const int LongestItem = 300;

    /// <summary>The claims of both texts.</summary>
    /// <param name="first">One record.</param>
    /// <param name="second">The other.</param>
    /// <param name="joined">For the parties that are one in both texts: the key that they share, by text (0, 1) and id.</param>
    public static (ClaimText[] First, ClaimText[] Second) Of(
        StatementRecord first,
        StatementRecord second,
        IReadOnlyDictionary<(int Text, string Id), string> joined
    )
    {
        var (a, b) = (Points(first), Points(second));
        // A point answers a point only where both texts count as far; else the numbers are of lists that have nothing to do with each other.
        var pointwise = a.Count >= LeastPoints && a.Count == b.Count && a.Values.ToHashSet().SetEquals(b.Values);
        return (Of(first, 0, joined, pointwise ? a : []), Of(second, 1, joined, pointwise ? b : []));
    }

    private static ClaimText[] Of(
        StatementRecord record,
        int side,
        IReadOnlyDictionary<(int Text, string Id), string> joined,
        Dictionary<int, int> points
    )
    {
        var places = new CodePoints(record.Text);
        var starts = Paragraphs(record.Text);
        var blocks = Blocks(record.Text, starts);
        var mentions = record
            .Parties.Where(p => joined.ContainsKey((side, p.Id)))
            .SelectMany(p => p.Mentions.Select(m => (m.Start, m.End, Key: joined[(side, p.Id)], p.Name)))
            .OrderBy(m => m.Start)
            .ToArray();
        var dates = record.Dates.Where(d => d.Iso is not null).OrderBy(d => d.Quote.Start).ToArray();
        var amounts = record.Amounts.OrderBy(a => a.Quote.Start).ToArray();
        var claims = new ClaimText[record.Claims.Length];
        for (var i = 0; i < claims.Length; i++)
        {
            var claim = record.Claims[i];
            var span = places.Span(claim.Quote.Start, claim.Quote.End) ?? new TextSpan(0, 0);
            var paragraph = Math.Max(0, LastAtOrBefore(starts, span.Start));
            var named = Within(mentions, m => m.Start, claim.Quote).ToArray();
            // A name counts once, not word by word.
            var features = Stems.Of(Without(record.Text, places, span, named.Select(m => (m.Start, m.End))));
            foreach (var (_, _, key, name) in named)
            {
                features.TryAdd("party:" + key, name);
            }

            foreach (var date in Within(dates, d => d.Quote.Start, claim.Quote))
            {
                features.TryAdd("date:" + date.Iso, date.Quote.Words);
            }

            foreach (var amount in Within(amounts, a => a.Quote.Start, claim.Quote))
            {
                features.TryAdd($"amount:{amount.Value} {amount.Unit}", amount.Quote.Words);
            }

            if (points.TryGetValue(paragraph, out var point))
            {
                features.TryAdd(
                    string.Create(CultureInfo.InvariantCulture, $"point:{point}"),
                    string.Create(CultureInfo.InvariantCulture, $"point {point}")
                );
            }

            claims[i] = new ClaimText(claim, i, span, blocks[paragraph], features);
        }

        return claims;
    }

    private static IEnumerable<T> Within<T>(T[] sorted, Func<T, int> start, Quote quote)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = start(sorted[middle]) < quote.Start ? (middle + 1, to) : (from, middle);
        }

        for (; from < sorted.Length && start(sorted[from]) < quote.End; from++)
        {
            yield return sorted[from];
        }
    }

    private static string Without(string text, CodePoints places, TextSpan span, IEnumerable<(int Start, int End)> names)
    {
        var words = text.AsSpan(span.Start, span.Length).ToArray();
        foreach (var (start, end) in names)
        {
            if (places.Span(start, end) is { } name)
            {
                var from = Math.Max(name.Start, span.Start) - span.Start;
                words.AsSpan(from, Math.Max(0, Math.Min(name.End, span.End) - span.Start - from)).Fill(' ');
            }
        }

        return new string(words);
    }

    private static int[] Paragraphs(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf("\n\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\n\n", at + 2, StringComparison.Ordinal))
        {
            starts.Add(at + 2);
        }

        return [.. starts];
    }

    // "For example:" goes on in the short paragraphs below it.
    private static int[] Blocks(string text, int[] starts)
    {
        var blocks = new int[starts.Length];
        var lists = false;
        for (var i = 1; i < starts.Length; i++)
        {
            var before = text.AsSpan(starts[i - 1], starts[i] - starts[i - 1]).Trim();
            var here = text.AsSpan(starts[i], (i + 1 < starts.Length ? starts[i + 1] : text.Length) - starts[i]).Trim();
            lists = (lists || before.EndsWith(":")) && here.Length <= LongestItem;
            blocks[i] = blocks[i - 1] + (lists ? 0 : 1);
        }

        return blocks;
    }

    private static int LastAtOrBefore(int[] starts, int place)
    {
        var at = Array.BinarySearch(starts, place);
        return at >= 0 ? at : ~at - 1;
    }

    // Which paragraph belongs to which numbered point: those that bear a number, and those after them.
    private static Dictionary<int, int> Points(StatementRecord record)
    {
        var points = new Dictionary<int, int>();
        var starts = Paragraphs(record.Text);
        for (var i = 0; i < starts.Length; i++)
        {
            var rest = record.Text.AsSpan(starts[i], Math.Min(24, record.Text.Length - starts[i]));
            foreach (var match in Point().EnumerateMatches(rest))
            {
                var digits = rest.Slice(match.Index, match.Length).Trim("#*( \t.):Pointpoi§No".AsSpan());
                if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    points[i] = number;
                }

                break;
            }
        }

        return points;
    }

    [GeneratedRegex(@"^[#*\s]*\(?(?:[Pp]oint |No\. ?|§ ?)?\d{1,2}(?:[.):]|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
