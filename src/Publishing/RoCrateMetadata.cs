using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rejoinder.Publishing;

/// <summary>The metadata file of an RO-Crate: JSON-LD that names every file of the archive, and whose it is.</summary>
internal static class RoCrateMetadata
{
    public const string FileName = "ro-crate-metadata.json";

    private const string Publisher = "#publisher";
    private const string Rights = "#rights";
    private const string Words = "#statement";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The metadata of a statement's files.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="files">The files beside the metadata and the manifest.</param>
    public static byte[] Of(PublishedStatement statement, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://w3id.org/ro/crate/1.2/context");
            json.WriteStartArray("@graph");
            Descriptor(json);
            Root(json, statement, files);
            foreach (var format in PublishingFormats.All)
            {
                if (files.FirstOrDefault(f => f.Name == RoCrateFormat.FileOf(statement, format)) is { Name: not null } file)
                {
                    File(json, file.Name, format.Title, format.MediaType.Split(';')[0], file.Bytes.Length);
                }
            }

            File(json, RoCrateFormat.Manifest, "SHA-256 of every file of the archive but this one", "text/plain", null);
            About(json, statement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Descriptor(Utf8JsonWriter json)
    {
        Begin(json, FileName, "CreativeWork");
        Reference(json, "conformsTo", "https://w3id.org/ro/crate/1.2");
        Reference(json, "about", "./");
        json.WriteEndObject();
    }

    private static void Root(Utf8JsonWriter json, PublishedStatement statement, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        Begin(json, "./", "Dataset");
        json.WriteString("identifier", statement.Publisher.Addresses.Statement(statement.Code));
        json.WriteString("name", $"“{statement.Head.Title}”, by {statement.Speakers}: its record and all its published forms");
        json.WriteString(
            "description",
            "What a public statement says, by whom, with findings that people published and replies of those accused. A claim is what its speaker says."
        );
        json.WriteString("datePublished", JudgementWords.Day(statement.Head.PublishedAt ?? statement.Head.ReceivedAt));
        Reference(json, "license", Rights);
        if (statement.Publisher.Name.Length > 0)
        {
            Reference(json, "publisher", Publisher);
        }

        Reference(json, "mainEntity", Words);
        json.WriteStartArray("hasPart");
        foreach (var name in files.Select(f => f.Name).Append(RoCrateFormat.Manifest))
        {
            json.WriteStartObject();
            json.WriteString("@id", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void File(Utf8JsonWriter json, string name, string title, string mediaType, int? size)
    {
        Begin(json, name, "File");
        json.WriteString("name", title);
        json.WriteString("encodingFormat", mediaType);
        if (size is { } bytes)
        {
            json.WriteString("contentSize", bytes.ToString(CultureInfo.InvariantCulture));
        }

        Reference(json, "about", Words);
        json.WriteEndObject();
    }

    private static void About(Utf8JsonWriter json, PublishedStatement statement)
    {
        Begin(json, Words, "CreativeWork");
        json.WriteString("name", statement.Head.Title);
        json.WriteString("creditText", statement.Speakers);
        json.WriteString("inLanguage", statement.Record.Language);
        if (statement.Record.Issued is { } issued)
        {
            json.WriteString("dateCreated", issued);
        }

        json.WriteEndObject();
        Begin(json, Rights, "CreativeWork");
        json.WriteString("name", "Rights");
        json.WriteString(
            "description",
            "No licence is stated. The statement's words are those of its authors; record, findings and archive are the publisher's: ask there."
        );
        json.WriteEndObject();
        if (statement.Publisher.Name.Length > 0)
        {
            Begin(json, Publisher, "Organization");
            json.WriteString("name", statement.Publisher.Name);
            if (statement.Publisher.Addresses.Lead)
            {
                json.WriteString("url", statement.Publisher.Addresses.Root);
            }

            json.WriteEndObject();
        }
    }

    private static void Begin(Utf8JsonWriter json, string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
    }

    private static void Reference(Utf8JsonWriter json, string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
