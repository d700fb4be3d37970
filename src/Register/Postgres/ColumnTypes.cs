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

/// <summary>A column's type, and how a value of any kind is given as it.</summary>
internal sealed record ColumnType(string Name)
{
    private NpgsqlDbType Type =>
        Name switch
        {
            "bigint" => NpgsqlDbType.Bigint,
            "integer" => NpgsqlDbType.Integer,
            "double precision" => NpgsqlDbType.Double,
            "bytea" => NpgsqlDbType.Bytea,
            _ => NpgsqlDbType.Text,
        };

    /// <summary>Writes a value of a row that is copied in.</summary>
    public void Write(NpgsqlBinaryImporter writer, object value) => writer.Write(Value(value), Type);

    /// <summary>A value of a row that is inserted.</summary>
    public NpgsqlParameter Parameter(object? value) => new() { NpgsqlDbType = Type, Value = value is null ? DBNull.Value : Value(value) };

    private object Value(object value) =>
        Type switch
        {
            NpgsqlDbType.Bigint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            NpgsqlDbType.Integer => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            NpgsqlDbType.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            NpgsqlDbType.Bytea => value,
            // PostgreSQL's text has no NUL; a document's text cannot have one either.
            _ => ((string)value).Replace("\0", "", StringComparison.Ordinal),
        };
}
