using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rejoinder.Publishing.Site;

/// <summary>A part of the search: the words of some statements, in files that a page loads by the word that it looks for.</summary>
/// <param name="Id">Its folder.</param>
/// <param name="Codes">Its statements' codes in order.</param>
/// <param name="Gone">Places of those that a newer segment has, or that are published no more.</param>
internal sealed record SearchSegment(int Id, string[] Codes, List<int> Gone);

/// <summary>A statement for a segment.</summary>
/// <param name="Entry">The statement.</param>
/// <param name="Words">Its words, and whether each stands in its head.</param>
internal sealed record SearchDocument(SiteEntry Entry, Dictionary<string, bool> Words);

/// <summary>
/// Writes and merges segments. Files are scripts, since a page that is opened from a disk may load those and nothing else. A posting is twice the
/// statement's place, and one more where the word stands in its head; lists hold differences.
/// </summary>
internal sealed class SearchFiles(SiteFolder folder)
{
    /// <summary>Files of words a segment.</summary>
    public const int Shards = 64;

    /// <summary>Statements whose heads stand in one file.</summary>
    public const int HeadsAFile = 100;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    public SearchSegment Write(int id, IReadOnlyList<SearchDocument> documents)
    {
        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var (word, isHead) in documents[i].Words)
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings[word] = list = [];
                }

                list.Add((2 * i) + (isHead ? 1 : 0));
            }
        }

        return Write(id, [.. documents.Select(d => d.Entry)], postings);
    }

    /// <summary>Makes one segment of several, without the statements that are gone from them.</summary>
    public SearchSegment Merge(int id, IReadOnlyList<SearchSegment> segments, IReadOnlyDictionary<string, SiteEntry> entries)
    {
        var kept = new List<SiteEntry>();
        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            var places = new int[segment.Codes.Length];
            Array.Fill(places, -1);
            foreach (var place in Enumerable.Range(0, segment.Codes.Length).Except(segment.Gone))
            {
                places[place] = kept.Count;
                kept.Add(entries[segment.Codes[place]]);
            }

            foreach (var (word, list) in Read(segment.Id))
            {
                foreach (var posting in list.Where(p => places[p / 2] >= 0))
                {
                    if (!postings.TryGetValue(word, out var merged))
                    {
                        postings[word] = merged = [];
                    }

                    merged.Add((2 * places[posting / 2]) + (posting % 2));
                }
            }

            Remove(segment);
        }

        return Write(id, kept, postings);
    }

    /// <summary>The list of segments, which the search page loads first.</summary>
    public void WriteList(IEnumerable<SearchSegment> segments) =>
        Script(
            "search/segments.js",
            "segments",
            JsonSerializer.Serialize(
                segments.Select(s => new
                {
                    id = s.Id,
                    count = s.Codes.Length,
                    gone = s.Gone,
                }),
                Json
            )
        );

    public void Remove(SearchSegment segment)
    {
        for (var shard = 0; shard < Shards; shard++)
        {
            folder.Remove(WordsAt(segment.Id, shard));
        }

        for (var first = 0; first < segment.Codes.Length; first += HeadsAFile)
        {
            folder.Remove(HeadsAt(segment.Id, first / HeadsAFile));
        }
    }

    private SearchSegment Write(int id, List<SiteEntry> entries, SortedDictionary<string, List<int>> postings)
    {
        foreach (var shard in postings.GroupBy(p => (int)(WordHash.Of(p.Key) % Shards)))
        {
            var words = shard.ToDictionary(p => p.Key, p => Differences(p.Value));
            Script(
                WordsAt(id, shard.Key),
                "words",
                FormattableString.Invariant($"\"{id}-{shard.Key}\","),
                JsonSerializer.Serialize(words, Json)
            );
        }

        for (var first = 0; first < entries.Count; first += HeadsAFile)
        {
            var heads = entries.Skip(first).Take(HeadsAFile).Select(e => new[] { e.Code, e.Title, e.Speakers, e.Issued ?? "" });
            Script(
                HeadsAt(id, first / HeadsAFile),
                "heads",
                FormattableString.Invariant($"\"{id}-{first / HeadsAFile}\","),
                JsonSerializer.Serialize(heads, Json)
            );
        }

        return new SearchSegment(id, [.. entries.Select(e => e.Code)], []);
    }

    private Dictionary<string, int[]> Read(int id)
    {
        var all = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var shard = 0; shard < Shards; shard++)
        {
            var path = folder.At(WordsAt(id, shard));
            if (!File.Exists(path))
            {
                continue;
            }

            var script = File.ReadAllText(path);
            var json = script[script.IndexOf('{', StringComparison.Ordinal)..(script.LastIndexOf('}') + 1)];
            foreach (var (word, list) in JsonSerializer.Deserialize<Dictionary<string, int[]>>(json)!)
            {
                for (var i = 1; i < list.Length; i++)
                {
                    list[i] += list[i - 1];
                }

                all[word] = list;
            }
        }

        return all;
    }

    private static int[] Differences(List<int> list) => [.. list.Select((p, i) => i == 0 ? p : p - list[i - 1])];

    private void Script(string path, string what, params string[] values) =>
        folder.Write(
            path,
            stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"rejoinderSearch.{what}({string.Concat(values)});\n"))
        );

    private static string WordsAt(int id, int shard) => FormattableString.Invariant($"search/{id}/w{shard}.js");

    private static string HeadsAt(int id, int file) => FormattableString.Invariant($"search/{id}/h{file}.js");
}
