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
    LinearHead Cited
)
{
    public static Heads Load(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        LinearHead Head(string name)
        {
            var head = json.RootElement.GetProperty(name);
            return new LinearHead(
                [.. head.GetProperty("weight").EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.GetSingle()).ToArray())],
                [.. head.GetProperty("bias").EnumerateArray().Select(v => v.GetSingle())]
            );
        }

        return new Heads(
            Head("word.names"),
            Head("word.start"),
            Head("word.about"),
            Head("word.speaker"),
            Head("word.cites"),
            Head("segment.kind"),
            Head("segment.attributed"),
            Head("segment.cited")
        );
    }
}
