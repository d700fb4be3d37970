using Dapper;
using DbUp;
using Npgsql;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    private const string VersionTable = "schemaversions";

    public void Migrate(Action<string>? say)
    {
        using var connection = Connect();
        if (IsCurrent(connection))
        {
            return;
        }

        // A lock of the session, not of a transaction: DbUp has a connection of its own.
        connection.Execute($"SELECT pg_advisory_lock({WriteLock})");
        try
        {
            if (IsCurrent(connection))
            {
                return;
            }

            if (HasVersions(connection))
            {
                var copy = Path.Combine(BackupFolder, $"register-before-{DateTime.UtcNow:yyyyMMdd'T'HHmmss}.ndjson");
                Backup(copy);
                say?.Invoke($"The register is of an older version: a backup is at {copy}; bringing it up to date.");
            }

            // A connection for once: one that is kept in a pool would stay open for minutes beside those of the source.
            var once = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString();
            Migrations.Run(DeployChanges.To.PostgresqlDatabase(once), Scripts, "BIGINT PRIMARY KEY", "BYTEA");
        }
        finally
        {
            connection.Execute($"SELECT pg_advisory_unlock({WriteLock})");
        }
    }

    private bool IsCurrent(System.Data.Common.DbConnection connection)
    {
        if (!HasVersions(connection))
        {
            return connection.ExecuteScalar<long>("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == 0
                ? false
                : throw new RegisterException(
                    ProblemKind.Store,
                    $"The database {Shown} has tables, but no register of Rejoinder. Give an empty database."
                );
        }

        return Migrations.AreCurrent(connection, VersionTable, Scripts, Shown);
    }
}
