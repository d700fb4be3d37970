using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rejoinder.Publishing.Site;

/// <summary>What a site was made of, so that the next time only what changed is made anew. Kept beside the pages; holds nothing that they do not.</summary>
internal sealed record SiteState
{
    public const string FileName = "site-state.json";

    /// <summary>Rises when pages are made otherwise: everything is made anew then.</summary>
    public const int Shape = 1;

    public int MadeAs { get; init; } = Shape;

    /// <summary>What everything depends on: address, desk, formats.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The number of the last deed that is in it.</summary>
    public long Deed { get; init; }

    /// <summary>The next segment of the search.</summary>
    public int NextSegment { get; set; }

    public Dictionary<string, SiteEntry> Statements { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, string[]> Exchanges { get; init; } = new(StringComparer.Ordinal);

    public List<SearchSegment> Segments { get; init; } = [];

    /// <summary>The runs that changed something, the newest first.</summary>
    public List<SiteRun> Runs { get; init; } = [];

    public static SiteState? Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, SiteJson.Default.SiteState);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>A statement as lists tell it, and what hangs on it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title, as published.</param>
/// <param name="Speakers">Who makes it, in a few words.</param>
/// <param name="Kind">What sort of statement it is.</param>
/// <param name="Issued">When it was issued; null where it does not say.</param>
/// <param name="At">When it was published.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Parties">Codes of the parties that it names openly.</param>
/// <param name="Found">Numbers of claims that have a page, for findings and replies.</param>
/// <param name="Segment">The search segment that has it.</param>
/// <param name="Changed">When its page was last made otherwise.</param>
internal sealed record SiteEntry(
    string Code,
    string Title,
    string Speakers,
    string Kind,
    string? Issued,
    DateTimeOffset At,
    int Claims,
    string[] Parties,
    int[] Found,
    int Segment,
    DateTimeOffset Changed
)
{
    [JsonIgnore]
    public string Month => At.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The order of lists: the newest first.</summary>
    public static IComparer<SiteEntry> NewestFirst { get; } =
        Comparer<SiteEntry>.Create((a, b) => b.At.CompareTo(a.At) is var order and not 0 ? order : string.CompareOrdinal(b.Code, a.Code));
}

/// <summary>A run that changed something.</summary>
/// <param name="At">When.</param>
/// <param name="Added">How many pages are new.</param>
/// <param name="Changed">How many changed.</param>
/// <param name="Removed">How many are gone.</param>
/// <param name="Pages">The pages, up to a number of them, with what became of each.</param>
internal sealed record SiteRun(DateTimeOffset At, int Added, int Changed, int Removed, Dictionary<string, string> Pages);

[JsonSerializable(typeof(SiteState))]
[JsonSerializable(typeof(List<SiteRun>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SiteJson : JsonSerializerContext;
