using System.IO.Compression;
using System.Text.Json;

namespace Rejoinder.Similar.Bench;

/// <summary>A sentence, what stands beside it, and the earlier claims that are like it.</summary>
internal sealed record LabelledQuery(string Words, string Context, HashSet<long> Relevant);

/// <summary>CheckThat! 2021 task 2B: sentences of debates and the earlier claims that they repeat. Ids are lines of the collection, from 1.</summary>
internal sealed record QuerySet(string[] Claims, string[] Titles, LabelledQuery[] Queries)
{
    public static QuerySet Load(string datasets, string half)
    {
        var folder = Path.Combine(datasets, "checkthat21_task2b_en");
        JsonElement[] claims = [.. Lines(Path.Combine(folder, "claims.jsonl.gz"))];
        var numbers = claims
            .Select((c, i) => (Id: Text(c, "id"), Number: i + 1L))
            .ToDictionary(c => c.Id, c => c.Number, StringComparer.Ordinal);
        return new QuerySet(
            [.. claims.Select(c => Text(c, "claim"))],
            [.. claims.Select(c => Text(c, "title"))],
            [
                .. Lines(Path.Combine(folder, half + ".jsonl.gz"))
                    .Select(q => new LabelledQuery(
                        Text(q, "text"),
                        string.Join(' ', Sentences(q, "context_before").TakeLast(2).Concat(Sentences(q, "context_after").Take(1))),
                        [.. q.GetProperty("relevant").EnumerateArray().Select(r => numbers[r.GetString()!])]
                    )),
            ]
        );
    }

    private static string Text(JsonElement row, string key) => row.GetProperty(key).GetString() ?? "";

    private static IEnumerable<string> Sentences(JsonElement query, string key) =>
        query
            .GetProperty(key)
            .EnumerateArray()
            .Select(s => s.GetString()!)
            .Select(s => s[(s.IndexOf(" : ", StringComparison.Ordinal) + 1)..].TrimStart(' ', ':'));

    private static IEnumerable<JsonElement> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }
}
