namespace Rejoinder.Cli.Summary;

/// <summary>English names of languages that statements come in; another one is shown by its tag.</summary>
internal static class Languages
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["de"] = "German",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fr"] = "French",
        ["it"] = "Italian",
        ["kk"] = "Kazakh",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ru"] = "Russian",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["zh"] = "Chinese",
    };

    public static string? Name(string tag) => tag == "und" ? null : Names.GetValueOrDefault(tag.Split('-')[0], tag);
}
