using System.Text.Json;

namespace Rejoinder.Reading.Models;

/// <summary>The trained heads on the encoder's last hidden state, loaded from <c>heads.json</c>. Thread-safe.</summary>
internal sealed record Heads(
    LinearHead Names,
    LinearHead Start,
    LinearHead About,
    LinearHead Speaker,
    LinearHead Cites,
    LinearHead Kind,
    LinearHead Attributed,
    LinearHead Cited,
    LinearHead? CheckWorthy
)
{
    /// <summary>Loads the heads.</summary>
    /// <param name="file">The heads trained with the encoder.</param>
    /// <param name="checkWorthy">The head for check-worthiness, which a build may leave out.</param>
    public static Heads Load(string file, string checkWorthy)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        LinearHead Head(string name) => Read(json.RootElement.GetProperty(name));

        return new Heads(
            Head("word.names"),
            Head("word.start"),
            Head("word.about"),
            Head("word.speaker"),
            Head("word.cites"),
            Head("segment.kind"),
            Head("segment.attributed"),
            Head("segment.cited"),
            File.Exists(checkWorthy) ? ReadFile(checkWorthy) : null
        );
    }

    private static LinearHead ReadFile(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return Read(json.RootElement);
    }

    private static LinearHead Read(JsonElement head) =>
        new(
            [.. head.GetProperty("weight").EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.GetSingle()).ToArray())],
            [.. head.GetProperty("bias").EnumerateArray().Select(v => v.GetSingle())]
        );
}
