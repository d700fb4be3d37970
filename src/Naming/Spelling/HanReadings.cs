namespace Rejoinder.Naming.Spelling;

/// <summary>Han characters are read in several languages: beside the Mandarin of AnyAscii, the Cantonese and the Korean readings.</summary>
internal static class HanReadings
{
    private static readonly Dictionary<char, (string Cantonese, string Korean)> Readings = Load();

    /// <summary>The other readings of a word, as spelling keys; none where it is not written in Han characters.</summary>
    public static string[] Of(ReadOnlySpan<char> word)
    {
        var cantonese = "";
        var korean = "";
        foreach (var c in word)
        {
            if (!Readings.TryGetValue(c, out var reading))
            {
                return [];
            }

            cantonese += reading.Cantonese;
            korean += reading.Korean;
        }

        return [SpellingKey.Of(cantonese), SpellingKey.Of(korean)];
    }

    /// <summary>The usual spelling of a Korean family name that differs from its sound, or null.</summary>
    public static string? HangulSurname(string surname) =>
        surname switch
        {
            "이" or "리" => "lee",
            "박" => "park",
            "최" => "choi",
            "정" => "jung",
            "조" => "cho",
            "임" => "lim",
            "유" or "류" => "yoo",
            "노" => "roh",
            "우" => "woo",
            "오" => "oh",
            "김" => "kim",
            "강" => "kang",
            "권" => "kwon",
            _ => null,
        };

    private static Dictionary<char, (string Cantonese, string Korean)> Load()
    {
        var readings = new Dictionary<char, (string, string)>();
        foreach (var entry in WordList.Load("han-readings").Entries)
        {
            var space = entry.Value.IndexOf(' ', StringComparison.Ordinal);
            readings[entry.Key[0]] = (entry.Value[..space].Trim('-'), entry.Value[(space + 1)..].Trim('-'));
        }

        return readings;
    }
}
