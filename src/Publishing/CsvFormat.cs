using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Publishing.Tables;

namespace Rejoinder.Publishing;

/// <summary>
/// Everything of a statement as tables: a ZIP of CSV files with their description, a Data Package (Frictionless,
/// https://specs.frictionlessdata.io/data-package). No field of them is a formula.
/// </summary>
public sealed class CsvFormat : IPublishingFormat
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Title => "Tables for spreadsheets (CSV, Data Package)";

    /// <inheritdoc/>
    public string MediaType => "application/zip";

    /// <inheritdoc/>
    public string Extension => ".csv.zip";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        Table[] tables = [.. StatementTables.Of(statement), .. JudgementTables.Of(statement)];
        PublishedZip.Write(
            stream,
            statement.Head.PublishedAt ?? statement.Head.ReceivedAt,
            tables.Select(t => (t.Name + ".csv", Bytes(t))).Prepend(("datapackage.json", Package(statement, tables)))
        );
    }

    // Spreadsheets tell UTF-8 by the byte order mark.
    private static byte[] Bytes(Table table)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            table.Write(writer);
        }

        return stream.ToArray();
    }

    private static byte[] Package(PublishedStatement statement, Table[] tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", statement.Code);
            json.WriteString("id", statement.Publisher.Addresses.Statement(statement.Code));
            json.WriteString("title", $"What “{statement.Head.Title}” says, by whom");
            json.WriteString(
                "description",
                "A claim is what its speaker says, never what the desk says. A field that would begin like a formula has an apostrophe in front."
            );
            if (JudgementWords.Moment(statement.Head.PublishedAt) is { } published)
            {
                json.WriteString("created", published);
            }

            json.WriteStartArray("resources");
            foreach (var table in tables)
            {
                Resource(json, table);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Resource(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("title", $"A row each: {table.Title}");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            if (column.Description.Length > 0)
            {
                json.WriteString("description", column.Description);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
