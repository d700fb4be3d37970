using System.Data.Common;
using System.Text.Json;

namespace Rejoinder.Register.Transfer;

/// <summary>
/// Everything in a register as lines of JSON, so that it can be read without Rejoinder and comes back exactly: a first line that says what
/// it is, then for each table a line with its columns and a line a row (a list of values; bytes as <c>{"base64":"…"}</c>), then a last line
/// with the number of rows, without which the file is torn.
/// </summary>
internal static class TableExport
{
    public const string Format = "rejoinder-register";
    public const int FormatVersion = 1;

    /// <summary>Writes the register.</summary>
    /// <param name="session">The session.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="isBackup">With how people sign in, which no export has.</param>
    /// <returns>How many rows there are.</returns>
    public static long Write(Session session, Stream stream, bool isBackup)
    {
        // A backup is made of an older register too, before it is brought up to date.
        var schema = session.One<string>("SELECT max(scriptname) FROM schemaversions");
        using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", FormatVersion);
        json.WriteString("schema", schema);
        json.WriteEndObject();
        EndLine(json, stream);
        var rows = 0L;
        foreach (var table in Tables.Of(schema).Where(t => isBackup || !Tables.Credentials.Contains(t)))
        {
            rows += WriteTable(session, table, json, stream);
        }

        json.WriteStartObject();
        json.WriteNumber("rows", rows);
        json.WriteEndObject();
        EndLine(json, stream);
        return rows;
    }

    private static long WriteTable(Session session, string table, Utf8JsonWriter json, Stream stream)
    {
        using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = $"SELECT * FROM {table} ORDER BY {Tables.Order(table)}";
        using var reader = command.ExecuteReader();
        // PostgreSQL keeps its full-text index in a column, which it makes itself.
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "search").ToArray();
        json.WriteStartObject();
        json.WriteString("table", table);
        json.WriteStartArray("columns");
        Array.ForEach(columns, i => json.WriteStringValue(reader.GetName(i)));
        json.WriteEndArray();
        json.WriteEndObject();
        EndLine(json, stream);
        var rows = 0L;
        while (reader.Read())
        {
            json.WriteStartArray();
            foreach (var i in columns)
            {
                WriteValue(json, reader, i);
            }

            json.WriteEndArray();
            EndLine(json, stream);
            rows++;
        }

        return rows;
    }

    private static void WriteValue(Utf8JsonWriter json, DbDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("base64", bytes);
                json.WriteEndObject();
                break;
            case double number:
                // A mark that it is no whole number, whatever its value.
                json.WriteRawValue(
                    number == Math.Floor(number)
                        ? FormattableString.Invariant($"{number:R}") + (Math.Abs(number) < 1e15 ? ".0" : "")
                        : FormattableString.Invariant($"{number:R}")
                );
                break;
            case var whole:
                json.WriteNumberValue(Convert.ToInt64(whole, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void EndLine(Utf8JsonWriter json, Stream stream)
    {
        json.Flush();
        json.Reset();
        stream.WriteByte((byte)'\n');
    }
}
