using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rejoinder.Reading;

/// <summary>
/// A <see cref="StatementRecord"/> as the JSON of the contract and back: UTF-8, keys in the contract's order, text not escaped beyond need.
/// Thread-safe.
/// </summary>
public static partial class RecordJson
{
    // The output is JSON in a file or a response of that type, never pasted into HTML.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int Pending = 64 * 1024;

    /// <summary>Writes the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="inOneLine">Without line ends or spaces, as NDJSON needs it; no newline at the end.</param>
    public static void Write(StatementRecord record, Stream stream, bool inOneLine = false)
    {
        using var json = new Utf8JsonWriter(stream, Indented with { Indented = !inOneLine });
        json.WriteStartObject();
        json.WriteString("schemaVersion", record.SchemaVersion);
        WriteSource(json, record.Source);
        json.WriteString("text", record.Text);
        json.WriteString("title", record.Title);
        json.WriteString("kind", record.Kind);
        json.WriteString("language", record.Language);
        json.WriteString("issued", record.Issued);
        if (record.Answers is { } answers)
        {
            json.WriteStartObject("answers");
            WriteQuote(json, answers);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("answers");
        }

        WriteList(json, "addressees", record.Addressees, WriteAddressee);
        WriteList(json, "declarants", record.Declarants, WriteDeclarant);
        WriteList(json, "signatories", record.Signatories, WriteSignatory);
        json.WriteNumber("unnamedSignatories", record.UnnamedSignatories);
        WriteList(json, "parties", record.Parties, WriteParty);
        WriteList(json, "claims", record.Claims, WriteClaim);
        WriteList(json, "terms", record.Terms, WriteTerm);
        WriteList(json, "amounts", record.Amounts, WriteAmount);
        WriteList(json, "dates", record.Dates, WriteDate);
        WriteList(json, "checks", record.Checks, WriteCheck);
        WriteList(json, "leads", record.Leads, WriteLead);
        WriteStrings(json, "notes", record.Notes);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteString("mediaType", source.MediaType);
        json.WriteNumber("bytes", source.Bytes);
        json.WriteString("sha256", source.Sha256);
        json.WriteString(
            "retrievedAt",
            source.RetrievedAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteEndObject();
    }

    private static void WriteAddressee(Utf8JsonWriter json, Addressee addressee)
    {
        json.WriteString("name", addressee.Name);
        WriteQuote(json, addressee.Quote);
    }

    private static void WriteDeclarant(Utf8JsonWriter json, Declarant declarant)
    {
        json.WriteString("name", declarant.Name);
        json.WriteString("honorific", declarant.Honorific);
        json.WriteString("role", declarant.Role);
        json.WriteString("organisation", declarant.Organisation);
        json.WriteString("kind", Word(declarant.Kind));
        WriteQuote(json, declarant.Quote);
    }

    private static void WriteSignatory(Utf8JsonWriter json, Signatory signatory)
    {
        if (signatory.Ordinal is { } ordinal)
        {
            json.WriteNumber("ordinal", ordinal);
        }
        else
        {
            json.WriteNull("ordinal");
        }

        json.WriteString("honorific", signatory.Honorific);
        json.WriteString("name", signatory.Name);
        json.WriteString("role", signatory.Role);
        json.WriteString("organisation", signatory.Organisation);
        json.WriteString("country", signatory.Country);
        json.WriteString("group", signatory.Group);
        json.WriteString("kind", Word(signatory.Kind));
        json.WriteString("signs", Word(signatory.Signs));
        WriteQuote(json, signatory.Quote);
        if (signatory.Match is { } match)
        {
            json.WriteStartObject("match");
            WriteMatch(json, match);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("match");
        }
    }

    private static void WriteMatch(Utf8JsonWriter json, RosterMatch match)
    {
        json.WriteString("list", match.List);
        json.WriteString("entryId", match.EntryId);
        json.WriteString("name", match.Name);
        json.WriteString("outcome", match.Outcome);
        WriteNumber(json, "score", match.Score);
        WriteStrings(json, "reasons", match.Reasons);
        WriteList(
            json,
            "candidates",
            match.Candidates,
            static (json, candidate) =>
            {
                json.WriteString("entryId", candidate.EntryId);
                json.WriteString("name", candidate.Name);
                WriteNumber(json, "score", candidate.Score);
                WriteStrings(json, "reasons", candidate.Reasons);
            }
        );
    }

    private static void WriteLead(Utf8JsonWriter json, Lead lead)
    {
        json.WriteString("subject", Word(lead.Subject));
        json.WriteString("party", lead.PartyId);
        json.WriteString("name", lead.Name);
        json.WriteString("list", lead.List);
        json.WriteString("entryId", lead.EntryId);
        json.WriteString("entryName", lead.EntryName);
        WriteNumber(json, "score", lead.Score);
        json.WriteString("noLead", lead.WhyNone);
        WriteStrings(json, "agrees", lead.Agrees);
        WriteStrings(json, "differs", lead.Differs);
        WriteStrings(json, "unknown", lead.Unknown);
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteString("kind", Word(party.Kind));
        WriteList(json, "mentions", party.Mentions, WriteQuote);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        WriteQuote(json, claim.Quote);
        json.WriteString("kind", Word(claim.Kind));
        json.WriteString("kindCue", claim.KindCue);
        json.WriteStartObject("attributedTo");
        json.WriteString("name", claim.AttributedTo.Name);
        json.WriteString("cue", claim.AttributedTo.Cue);
        json.WriteEndObject();
        WriteStrings(json, "about", claim.About);
        if (claim.Cites is { } cites)
        {
            json.WriteStartObject("cites");
            WriteQuote(json, cites.Quote);
            json.WriteString("kind", cites.Kind);
            if (cites.Address is { } address)
            {
                json.WriteString("address", address);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cites");
        }

        WriteList(
            json,
            "flags",
            claim.Flags,
            static (json, flag) =>
            {
                json.WriteString("flag", flag.Name);
                WriteQuote(json, flag.Quote);
            }
        );
        WriteNumber(json, "checkWorthiness", claim.CheckWorthiness);
    }

    private static void WriteTerm(Utf8JsonWriter json, Term term)
    {
        json.WriteString("term", term.Name);
        json.WriteString("status", term.Status);
        WriteQuote(json, term.Quote);
    }

    private static void WriteAmount(Utf8JsonWriter json, Amount amount)
    {
        WriteQuote(json, amount.Quote);
        json.WriteString("value", amount.Value);
        json.WriteString("unit", amount.Unit);
    }

    private static void WriteDate(Utf8JsonWriter json, DateMention date)
    {
        WriteQuote(json, date.Quote);
        json.WriteString("iso", date.Iso);
    }

    private static void WriteCheck(Utf8JsonWriter json, Check check)
    {
        json.WriteString("check", check.Name);
        json.WriteString("message", check.Message);
        WriteList(json, "spans", check.Spans, WriteQuote);
    }

    private static void WriteQuote(Utf8JsonWriter json, Quote quote)
    {
        json.WriteString("quote", quote.Words);
        json.WriteNumber("start", quote.Start);
        json.WriteNumber("end", quote.End);
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, Math.Round(number, 3));
        }
        else
        {
            json.WriteNull(key);
        }
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

    private static void WriteList<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            // A writer holds all that is not flushed.
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
