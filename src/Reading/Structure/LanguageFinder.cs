namespace Rejoinder.Reading.Structure;

/// <summary>Tells the main language by script and function words, from the first part of a text.</summary>
internal static class LanguageFinder
{
    private const int Enough = 20_000;
    private static readonly Dictionary<string, string[]> LanguagesOf = Invert(WordList.Load("language-words"));

    public static string Of(string prose, string? declared)
    {
        var sample = prose.Length > Enough ? prose.AsSpan(0, Enough) : prose;
        var letters = 0;
        var scripts = new Dictionary<string, int>();
        foreach (var c in sample)
        {
            if (char.IsLetter(c))
            {
                letters++;
                if (ScriptLanguage(c) is { } tag)
                {
                    scripts[tag] = scripts.GetValueOrDefault(tag) + 1;
                }
            }
        }

        if (letters == 0)
        {
            return "und";
        }

        // Kana decides over Han, the letters that Ukrainian alone has over Cyrillic.
        if (scripts.GetValueOrDefault("ja") * 10 > letters)
        {
            return "ja";
        }

        foreach (var (tag, count) in scripts)
        {
            if (count * 2 > letters)
            {
                return tag == "ru" && sample.IndexOfAny("іїєґ") >= 0 ? "uk" : tag;
            }
        }

        var scores = new Dictionary<string, int>();
        foreach (var word in sample.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var tag in LanguagesOf.GetValueOrDefault(word.ToLowerInvariant(), []))
            {
                scores[tag] = scores.GetValueOrDefault(tag) + 1;
            }
        }

        return scores.Count > 0 ? scores.MaxBy(s => s.Value).Key : declared ?? "und";
    }

    private static string? ScriptLanguage(char c) =>
        c switch
        {
            >= '\u0400' and <= '\u04FF' => "ru",
            >= '\u0370' and <= '\u03FF' => "el",
            >= '\u0590' and <= '\u05FF' => "he",
            >= '\u0600' and <= '\u06FF' => "ar",
            >= '\u0900' and <= '\u097F' => "hi",
            >= '\u0980' and <= '\u09FF' => "bn",
            >= '\u0E00' and <= '\u0E7F' => "th",
            >= '\u3040' and <= '\u30FF' => "ja",
            >= '\u4E00' and <= '\u9FFF' => "zh",
            >= '\uAC00' and <= '\uD7AF' => "ko",
            _ => null,
        };

    private static Dictionary<string, string[]> Invert(WordList list) =>
        list
            .Entries.SelectMany(tag => list.ValueOf(tag)!.Split(' ').Select(word => (tag, word)))
            .GroupBy(p => p.word, p => p.tag)
            .ToDictionary(g => g.Key, g => g.ToArray());
}
