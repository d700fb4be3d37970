using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Register.Claims;

/// <summary>A claim's flags as a row keeps them: a JSON list of name, words, start and end.</summary>
internal static class ClaimFlags
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableArray<Flag> flags) =>
        flags.IsEmpty
            ? "[]"
            : JsonSerializer.Serialize(flags.Select(f => new object[] { f.Name, f.Quote.Words, f.Quote.Start, f.Quote.End }), Options);

    public static ImmutableArray<Flag> Read(string json)
    {
        if (json == "[]")
        {
            return [];
        }

        using var list = JsonDocument.Parse(json);
        return
        [
            .. list
                .RootElement.EnumerateArray()
                .Select(f => new Flag(f[0].GetString()!, new Quote(f[1].GetString()!, f[2].GetInt32(), f[3].GetInt32()))),
        ];
    }
}
