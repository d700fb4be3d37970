using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Rejoinder.Register.Postgres;

/// <summary>The types of a table's columns, which a binary COPY must be told to the letter.</summary>
internal static class ColumnTypes
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, ColumnType>> Known = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, ColumnType> Of(Session session, string table) =>
        Known.GetOrAdd(
            table,
            _ =>
                session
                    .Query<(string Name, string Type)>(
                        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = @table AND table_schema = current_schema()",
                        new { table }
                    )
                    .ToDictionary(c => c.Name, c => new ColumnType(c.Type), StringComparer.Ordinal)
        );
}

/// <summary>A column's type, and how a value of any kind is written as it.</summary>
internal sealed record ColumnType(string Name)
{
    public void Write(NpgsqlBinaryImporter writer, object value)
    {
        switch (Name)
        {
            case "bigint":
                writer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint);
                break;
            case "integer":
                writer.Write(Convert.ToInt32(value, CultureInfo.InvariantCulture), NpgsqlDbType.Integer);
                break;
            case "double precision":
                writer.Write(Convert.ToDouble(value, CultureInfo.InvariantCulture), NpgsqlDbType.Double);
                break;
            case "bytea":
                writer.Write((byte[])value, NpgsqlDbType.Bytea);
                break;
            default:
                // PostgreSQL's text has no NUL; a document's text cannot have one either.
                writer.Write(((string)value).Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);
                break;
        }
    }
}
