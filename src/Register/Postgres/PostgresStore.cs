using System.Data;
using System.Data.Common;
using Dapper;
using DbUp.Engine;
using Npgsql;

namespace Rejoinder.Register.Postgres;

/// <summary>A register in a PostgreSQL database (15 or newer), which several machines may share.</summary>
internal sealed partial class PostgresStore : IStore
{
    // "Rejoinde" in ASCII: the lock that writers take turns by.
    private const long WriteLock = 0x52656A6F696E6465;

    private readonly NpgsqlDataSource source;

    public PostgresStore(RegisterAddress address)
    {
        Shown = address.Shown;
        BackupFolder = address.KeyFolder;
        var uri = new Uri(address.Place);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port < 0 ? 5432 : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
            ApplicationName = "rejoinder",
            Timeout = 15,
            CommandTimeout = 600,
            MaxAutoPrepare = 40,
            IncludeErrorDetail = false,
            // A plan made for any words at all walks the whole table for those that are in few claims.
            Options = "-c plan_cache_mode=force_custom_plan -c jit=off",
        };
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            builder[part[0] == "sslmode" ? "SSL Mode" : part[0]] = Uri.UnescapeDataString(part.Length > 1 ? part[1] : "");
        }

        ConnectionString = builder.ToString();
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    public string Shown { get; }

    /// <summary>How long a writer waits for another before it says that the register is busy.</summary>
    public int BusySeconds { get; init; } = 30;

    /// <summary>The scripts that make the register what this version needs.</summary>
    public IReadOnlyList<SqlScript> Scripts { get; init; } = Migrations.Of("postgres");

    private string ConnectionString { get; }

    public bool Exists()
    {
        using var connection = Connect();
        return HasVersions(connection);
    }

    public DbConnection Connect() => source.OpenConnection();

    public DbTransaction BeginWrite(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            connection.Execute(
                $"SET LOCAL lock_timeout = '{BusySeconds}s'; SELECT pg_advisory_xact_lock({WriteLock})",
                transaction: transaction
            );
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public void Dispose() => source.Dispose();

    private static bool HasVersions(DbConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT to_regclass('schemaversions') IS NOT NULL");
}
