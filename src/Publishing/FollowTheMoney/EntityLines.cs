using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rejoinder.Publishing.FollowTheMoney;

/// <summary>
/// FollowTheMoney entities as lines of JSON in memory: <c>{"id":…,"schema":…,"properties":{name:[values]}}</c>. Entities that several statements
/// share are marked, so that each goes out once. Not thread-safe.
/// </summary>
internal sealed class EntityLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private readonly Utf8JsonWriter json;
    private readonly List<(int End, string? Shared)> lines = [];
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);

    public EntityLines() => json = new Utf8JsonWriter(buffer, Options);

    public void Dispose() => json.Dispose();

    /// <summary>Forgets all lines, and keeps the memory for the next.</summary>
    public void Clear()
    {
        buffer.ResetWrittenCount();
        lines.Clear();
        shared.Clear();
    }

    /// <summary>Adds an entity.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isShared">Other statements may have it too, with the same properties; the second of the same id is left out.</param>
    /// <param name="properties">Names and values; values of one name stand together, empty ones are left out.</param>
    public void Add(string id, string schema, bool isShared, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        if (isShared && !shared.Add(id))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        string? open = null;
        foreach (var (name, value) in properties)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (open != name)
            {
                if (open is not null)
                {
                    json.WriteEndArray();
                }

                json.WriteStartArray(name);
                open = name;
            }

            json.WriteStringValue(value);
        }

        if (open is not null)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
        lines.Add((buffer.WrittenCount, isShared ? id : null));
    }

    /// <summary>Writes the lines, but for shared entities that were written before.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="written">Ids of shared entities that were written; grows.</param>
    /// <returns>How many entities.</returns>
    public int WriteTo(Stream stream, HashSet<string> written)
    {
        var (from, start, count) = (0, 0, 0);
        foreach (var (end, id) in lines)
        {
            if (id is null || written.Add(id))
            {
                count++;
            }
            else
            {
                // What stands before it goes out in one piece.
                stream.Write(buffer.WrittenSpan[from..start]);
                from = end;
            }

            start = end;
        }

        stream.Write(buffer.WrittenSpan[from..]);
        return count;
    }
}
