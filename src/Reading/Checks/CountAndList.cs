using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>A stated count against the list that follows it: "the following five demands:" and four items.</summary>
internal static class CountAndList
{
    public const string Name = "count-and-list";

    private static readonly WordList Approximations = WordList.Load("approximations");

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        var passages = material.Document.Passages;
        for (var i = 0; i + 1 < passages.Length; i++)
        {
            var lead = passages[i];
            var list = passages[i + 1];
            if (
                lead.Kind is not (PassageKind.Paragraph or PassageKind.Heading)
                || list.Kind is not PassageKind.ListItem
                || lead.Span.Length == 0
                || material.Prose.AsSpan(lead.Span.Start, lead.Span.Length).TrimEnd() is not [.., ':']
                || Announced(material, lead.Span) is not { } announced
            )
            {
                continue;
            }

            var end = i + 1;
            var items = 0;
            while (end < passages.Length && passages[end].Kind is PassageKind.ListItem)
            {
                items += passages[end].Level == list.Level ? 1 : 0;
                end++;
            }

            // A list broken by running text goes on where the next item carries the next number.
            var goesOn =
                end + 1 < passages.Length && passages[end + 1].Kind is PassageKind.ListItem && passages[end + 1].Marker is not null;
            if (items > 1 && items != announced.Count && !goesOn)
            {
                yield return new CheckFound(
                    Name,
                    $"“{material.Words(announced.Span)}” are announced; the list that follows has {items}.",
                    [announced.Span, .. passages[(i + 1)..end].Where(p => p.Level == list.Level).Select(p => p.Span)]
                );
            }
        }
    }

    // The number that the last words before the colon announce.
    private static (int Count, TextSpan Span)? Announced(CheckMaterial material, TextSpan lead)
    {
        var start = Math.Max(lead.Start, lead.End - 120);
        while (start > lead.Start && !char.IsWhiteSpace(material.Prose[start - 1]))
        {
            start++;
            if (start >= lead.End)
            {
                return null;
            }
        }

        var tokens = new FigureTokens(material.Prose, new TextSpan(start, lead.End));
        (int, TextSpan)? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.First(i) is '.' or ';' or '?' or '!')
            {
                found = null;
            }

            if (Numeral.Read(tokens, i) is not { High: null, IsLarge: false } number)
            {
                continue;
            }

            var isWhole = number.Low is >= 2 and <= 60 && number.Low == decimal.Truncate(number.Low);
            if (!isWhole || CountedNoun.Read(tokens, number.Next) is not { } noun || CountedNoun.IsMeasure(noun.Singular))
            {
                i = number.Next - 1;
                continue;
            }

            // "the following five demands:", "five demands:", "on five points:"; a noun far from the colon is of something else.
            var following = tokens.IsAny(i - 1, "following", "these");
            var toColon = tokens.Count - 1 - noun.Next;
            found =
                !Approximations.Contains(tokens.Text(i - 1))
                && !tokens.IsAny(i - 1, "our", "your", "their", "his", "her", "its", "all", "of", "other")
                && (toColon == 0 || following && toColon <= 8)
                    ? ((int)number.Low, tokens.SpanOf(following ? i - 1 : i, noun.Next))
                    : null;
            i = number.Next - 1;
        }

        return found;
    }
}
