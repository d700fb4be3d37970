using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges;

/// <summary>An <see cref="Exchange"/> as JSON: UTF-8, keys in the order of docs/exchanges.md. Thread-safe.</summary>
public static class ExchangeJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the exchange; the stream stays open.</summary>
    public static void Write(Exchange exchange, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        using var json = new Utf8JsonWriter(stream, Indented);
        Write(json, exchange);
    }

    /// <summary>Writes several exchanges as a list; the stream stays open.</summary>
    public static void Write(IEnumerable<Exchange> exchanges, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartArray();
        foreach (var exchange in exchanges)
        {
            Write(json, exchange);
        }

        json.WriteEndArray();
    }

    /// <summary>A relation or an outcome as it stands in JSON: <c>attacks-the-speaker</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static void Write(Utf8JsonWriter json, Exchange exchange)
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", "1");
        WriteSide(json, "statement", exchange.Statement);
        WriteSide(json, "reply", exchange.Reply);
        json.WriteStartArray("answers");
        foreach (var answer in exchange.Answers)
        {
            json.WriteStartObject();
            json.WriteString("claim", answer.Claim);
            WriteStrings(json, "by", answer.By);
            json.WriteString("relation", Word(answer.Relation));
            json.WriteBoolean("blanket", answer.IsBlanket);
            WriteStrings(json, "reasons", answer.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "passedOver", exchange.PassedOver);
        WriteStrings(json, "newInReply", exchange.NewInReply);
        json.WriteStartArray("parties");
        foreach (var party in exchange.Parties)
        {
            json.WriteStartObject();
            json.WriteString("inStatement", party.Party);
            json.WriteString("inReply", party.InOther);
            json.WriteString("outcome", Word(party.Outcome));
            WriteStrings(json, "candidates", party.Candidates);
            WriteStrings(json, "reasons", party.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (var difference in exchange.Differences)
        {
            json.WriteStartObject();
            json.WriteString("what", difference.What);
            WriteQuote(json, "inStatement", difference.InStatement);
            WriteQuote(json, "inReply", difference.InReply);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "notes", exchange.Notes);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string key, StatementRecord record)
    {
        json.WriteStartObject(key);
        json.WriteString("sha256", record.Source.Sha256);
        json.WriteString("title", record.Title);
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, string key, Quote quote)
    {
        json.WriteStartObject(key);
        json.WriteString("quote", quote.Words);
        json.WriteNumber("start", quote.Start);
        json.WriteNumber("end", quote.End);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, ImmutableArray<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
