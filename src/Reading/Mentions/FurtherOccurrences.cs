namespace Rejoinder.Reading.Mentions;

/// <summary>Every further occurrence of a name found once, and of a person's family name alone. Thread-safe.</summary>
internal static class FurtherOccurrences
{
    public static void Add(string prose, IEnumerable<List<Word>> sentences, Claimed claimed)
    {
        var names = new Phrases<Mention>();
        foreach (var mention in claimed.Mentions.ToList())
        {
            var words = WordScanner.Scan(prose, mention.Span);
            var texts = words.ConvertAll(w => w.Span.Of(prose));
            if (texts.Count is 0 or > 12)
            {
                continue;
            }

            names.Add(texts, mention);
            if (mention.Kind == PartyKind.Organisation && texts.Count > 2 && NameLists.IsLegalForm(texts[^1]))
            {
                names.Add(texts.SkipLast(1), mention);
            }

            if (mention.Kind == PartyKind.Person && texts.Count > 1 && FamilyName(texts) is { Length: > 2 } family)
            {
                names.Add([family], mention);
            }
        }

        foreach (var words in sentences)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (!words[at].IsCapitalised)
                {
                    continue;
                }

                var (length, mention) = names.LongestAt(prose, words, at);
                if (mention is null || (length == 1 && words[at].Opens && NameLists.IsCommon(words[at].Span.Of(prose))))
                {
                    continue;
                }

                var span = new TextSpan(words[at].Span.Start, words[at + length - 1].Span.End);
                if (claimed.TryAdd(new Mention(span, mention.Kind, "rule:again")))
                {
                    at += length - 1;
                }
            }
        }
    }

    private static string? FamilyName(List<string> words) =>
        words.LastOrDefault(w => w is not ("Jr." or "Sr." or "Jr" or "Sr" or "II" or "III" or "IV"));
}
